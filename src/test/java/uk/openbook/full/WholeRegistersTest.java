package uk.openbook.full;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.openbook.HostileCells;
import uk.openbook.cli.Openbook;

/** The files of whole registers, of the sample and of hostile cells, opened by LibreOffice and Python. */
@Tag("full")
class WholeRegistersTest {

    /** Each sheet as a file of its own, cells as they look, all texts in quotes. */
    private static final String EACH_SHEET =
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1";

    @TempDir
    private static Path folder;

    private static Path sample;
    private static Path hostile;

    @BeforeAll
    static void build() {
        sample = build(Path.of("."), "sample");
        hostile = build(HostileCells.SITE, "hostile");
    }

    private static Path build(Path site, String name) {
        var printed = new StringWriter();
        var output = folder.resolve(name);
        assertEquals(0, Openbook.run(new PrintWriter(new StringWriter()), new PrintWriter(printed, true), "build",
                site.toString(), "-o", output.toString()), printed::toString);
        return output.resolve("downloads");
    }

    private static List<List<String>> cells(String csv) throws IOException {
        try (var rows = CSVFormat.RFC4180.parse(new StringReader(csv))) {
            return rows.stream().map(CSVRecord::toList)
                    .map(row -> row.stream().map(cell -> cell.replace("\r\n", "\n")).toList()).toList();
        }
    }

    private static List<List<String>> cells(Path csv) throws IOException {
        return cells(Files.readString(csv));
    }

    /** One sheet of a spreadsheet, as LibreOffice shows it. */
    private static List<List<String>> sheet(Path file, String name, String sheet) throws Exception {
        var out = Files.createDirectories(folder.resolve("office-" + name));
        Programs.run(folder, "soffice", "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless",
                "--convert-to", EACH_SHEET, "--outdir", out.toString(), file.toString());
        return cells(out.resolve(name + "-" + sheet + ".csv"));
    }

    private static List<List<String>> rows(List<List<String>> cells) {
        return cells.subList(1, cells.size());
    }

    @Test
    void libreOffice_readsHostileCellsOfASpreadsheet() throws Exception {
        var cells = sheet(hostile.resolve("cells.ods"), "cells", "Cells all kinds of them");
        assertEquals(List.of("Reference", "Words", "More words"), cells.get(0).subList(0, 3));
        assertEquals(List.of("=1+1", "=cmd|'/c calc'!A1", "+44", "-5", "-1.50", "0", "TRUE", "2018-07-05", "2019", "lab",
                "KS2;CENSUS", "Café & Söhne", "first"), cells.get(1));
        var published = cells(hostile.resolve("cells.csv"));
        assertEquals(published.size(), cells.size());
        for (int i = 1; i < published.size(); i++) {
            for (int column : List.of(0, 1, 2, 9, 10, 11, 12)) {
                assertEquals(published.get(i).get(column), cells.get(i).get(column));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"panel-decisions Panel decisions", "npd-requests NPD requests",
        "external-shares External shares", "disclosures Disclosures"})
    void libreOffice_readsTheSameCellsOfASpreadsheetAsOfTheCsv(String names) throws Exception {
        var name = names.substring(0, names.indexOf(' '));
        var published = cells(sample.resolve(name + ".csv"));
        assertEquals(rows(published),
                rows(sheet(sample.resolve(name + ".ods"), name, names.substring(names.indexOf(' ') + 1))));
    }

    @Test
    void libreOffice_runsNoCellOfTheCsvForSpreadsheets() throws Exception {
        var out = Files.createDirectories(folder.resolve("office-safe"));
        // Comma, double quote, UTF-8; numbers are told by their looks, and formulas run.
        Programs.run(folder, "soffice", "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless",
                "--infilter=Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,0,true",
                "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1", "--outdir", out.toString(),
                hostile.resolve("cells-spreadsheet.csv").toString());
        var cells = cells(out.resolve("cells-spreadsheet.csv"));
        assertEquals(List.of("'=1+1", "'=cmd|'/c calc'!A1", "'+44", "-5"), cells.get(1).subList(0, 4));
        assertEquals(13, cells.size());
        assertFalse(cells.stream().anyMatch(row -> row.subList(0, 3).contains("2")), cells::toString);
    }

    @Test
    void python_readsTheCsvForSpreadsheets() throws Exception {
        // Each cell as the hex digits of its bytes, so that nothing is lost on the way.
        var script = """
                import csv, sys
                with open(sys.argv[1], encoding='utf-8-sig', newline='') as file:
                    for row in csv.reader(file, strict=True):
                        print(','.join(cell.encode().hex() for cell in row))
                """;
        for (var file : List.of(hostile.resolve("cells-spreadsheet.csv"),
                sample.resolve("panel-decisions-spreadsheet.csv"))) {
            var rows = Programs.run(folder, "python3", "-c", script, file.toString()).lines()
                    .map(line -> List.of(line.split(",", -1)).stream()
                            .map(hex -> new String(HexFormat.of().parseHex(hex), StandardCharsets.UTF_8)
                                    .replace("\r\n", "\n")).toList()).toList();
            assertEquals(cells(Files.readString(file).substring(1)), rows);
        }
    }

    /** With a SQLite of its own, which is older. */
    @Test
    void python_asksTheDatabase() throws Exception {
        var script = """
                import sqlite3, sys
                database = sqlite3.connect('file:' + sys.argv[1] + '?mode=ro', uri=True)
                ask = lambda query: database.execute(query).fetchall()
                print(ask('PRAGMA foreign_key_check'), ask('PRAGMA integrity_check'))
                for register, table, entries in ask('SELECT id, table_name, entries FROM registers'):
                    print(register, entries == ask(f'SELECT count(*) FROM {table}')[0][0], entries)
                print(ask("SELECT count(*) FROM panel_decisions WHERE rowid IN (SELECT rowid FROM panel_decisions_fts "
                    "WHERE panel_decisions_fts MATCH 'absence')")[0][0] > 0)
                """;
        var printed = Programs.run(folder, "python3", "-c", script, sample.resolve("registers.sqlite").toString())
                .lines().toList();
        assertEquals("[] [('ok',)]", printed.get(0));
        assertEquals(4, printed.stream().filter(line -> line.contains(" True ")).count(), printed::toString);
        for (var register : List.of("panel-decisions", "npd-requests", "external-shares", "disclosures")) {
            assertTrue(printed.contains(register + " True " + rows(cells(sample.resolve(register + ".csv"))).size()),
                    printed::toString);
        }
        assertEquals("True", printed.get(5));
    }

    @Test
    void python_findsEachDownloadInTheArchive() throws Exception {
        var script = """
                import hashlib, pathlib, sys, zipfile
                site = pathlib.Path(sys.argv[1])
                archive = zipfile.ZipFile(site / 'registers.zip')
                assert archive.testzip() is None
                sums = dict(reversed(line.split('  ')) for line in archive.read('SHA256SUMS').decode().splitlines())
                files = {str(path.relative_to(site)) for path in site.rglob('*') if path.is_file()}
                assert set(sums) == files - {'registers.zip'}, files ^ set(sums)
                assert set(archive.namelist()) == set(sums) | {'SHA256SUMS'}
                for name, sum in sums.items():
                    assert archive.read(name) == (site / name).read_bytes(), name
                    assert hashlib.sha256(archive.read(name)).hexdigest() == sum, name
                print(len(sums))
                """;
        for (var site : List.of(sample, hostile)) {
            assertTrue(Integer.parseInt(Programs.run(folder, "python3", "-c", script, site.toString()).strip()) > 12);
        }
    }
}
