package uk.openbook.full;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.openbook.cli.Openbook;

/** The downloads of the sample say the same to programs that have nothing to do with Openbook. */
@Tag("full")
class IndependentReadersTest {

    @TempDir
    private static Path folder;

    private static Path downloads;

    @BeforeAll
    static void build() {
        var printed = new StringWriter();
        var output = folder.resolve("output");
        assertEquals(0, Openbook.run(new PrintWriter(new StringWriter()), new PrintWriter(printed, true), "build", ".",
                "-o", output.toString()), printed::toString);
        downloads = output.resolve("downloads");
    }

    @ParameterizedTest
    @ValueSource(strings = {"panel-decisions", "npd-requests", "external-shares", "disclosures"})
    void python_readsTheSameCells(String register) throws Exception {
        var csv = downloads.resolve(register + ".csv");
        // Each cell on a line of its own, as the hex digits of its bytes, so that nothing is lost on the way.
        var script = """
                import csv, sys
                with open(sys.argv[1], encoding='utf-8', newline='') as file:
                    for row in csv.reader(file, strict=True):
                        print(','.join(cell.encode().hex() for cell in row))
                """;
        var printed = Programs.run(folder, "python3", "-c", script, csv.toString());
        var rows = printed.lines().map(line -> List.of(line.split(",", -1)).stream()
                .map(hex -> new String(HexFormat.of().parseHex(hex), StandardCharsets.UTF_8)).toList())
                .toList();
        assertEquals(cells(csv), rows);
    }

    @ParameterizedTest
    @ValueSource(strings = {"panel-decisions", "npd-requests", "external-shares", "disclosures"})
    void libreOffice_readsTheSameCells(String register) throws Exception {
        var csv = downloads.resolve(register + ".csv");
        var expected = cells(csv);
        // Comma, double quote, UTF-8, from line 1; every column as text (2), so that nothing is taken for a number.
        var columns = new ArrayList<String>();
        for (int i = 1; i <= expected.get(0).size(); i++) {
            columns.add(i + "/2");
        }
        var out = Files.createDirectories(folder.resolve("office-" + register));
        Programs.run(folder, "soffice", "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless",
                "--infilter=Text - txt - csv (StarCalc):44,34,76,1," + String.join("/", columns),
                "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1", "--outdir", out.toString(),
                csv.toString());
        assertEquals(expected, cells(out.resolve(register + ".csv")));
    }

    private static List<List<String>> cells(Path csv) throws IOException {
        try (var rows = CSVFormat.RFC4180.parse(Files.newBufferedReader(csv))) {
            var cells = rows.stream().map(CSVRecord::toList).toList();
            assertTrue(cells.size() > 40, "the sample has more rows than this");
            assertEquals(Collections.nCopies(cells.size(), cells.get(0).size()),
                    cells.stream().map(List::size).toList());
            // A spreadsheet keeps a line end in a cell as LF.
            return cells.stream().map(row -> row.stream().map(cell -> cell.replace("\r\n", "\n")).toList()).toList();
        }
    }
}
