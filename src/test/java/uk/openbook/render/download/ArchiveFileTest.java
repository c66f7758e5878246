package uk.openbook.render.download;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import uk.openbook.HostileCells;
import uk.openbook.publication.Publication;
import uk.openbook.render.Output;
import uk.openbook.render.OutputFile;
import uk.openbook.render.SitePlan;
import uk.openbook.render.download.ods.OdsFiles;

class ArchiveFileTest {

    private final Publication publication = HostileCells.publication();
    private final List<Output> outputs = List.of(new JsonFiles(), new CsvFiles(), new OdsFiles(),
            new CodeListFiles(),
            any -> Stream.of(new OutputFile("index.html", out -> { }), new OutputFile("downloads/empty", out -> { })));

    private byte[] archive() throws Exception {
        var plan = SitePlan.of(outputs, publication);
        ArchiveFile.addTo(plan, publication);
        var archive = plan.completions().iterator().next();
        assertEquals("downloads/registers.zip", archive.path());
        var bytes = new ByteArrayOutputStream();
        archive.body().writeTo(path -> {
            var file = new ByteArrayOutputStream();
            plan.file(path).orElseThrow().body().writeTo(file);
            return new ByteArrayInputStream(file.toByteArray());
        }, bytes);
        return bytes.toByteArray();
    }

    @Test
    void eachDownload_isInItWithItsChecksum() throws Exception {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive()))) {
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null;) {
                assertEquals("2018-11-29T00:00", entry.getTimeLocal().toString());
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        assertEquals(List.of("cells.csv", "cells.json", "cells.ods", "code-lists/access.csv", "code-lists/datasets.csv",
                "empty", "registers.csv", "registers.json", "registers.ods", "SHA256SUMS"),
                List.copyOf(entries.keySet()));
        var sums = new StringBuilder();
        for (var name : entries.keySet()) {
            if (!name.equals("SHA256SUMS")) {
                sums.append(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(entries.get(name))))
                        .append("  ").append(name).append('\n');
            }
        }
        assertEquals(sums.toString(), new String(entries.get("SHA256SUMS"), StandardCharsets.UTF_8));
        assertArrayEquals(HostileCells.file(new CsvFiles(), publication, "downloads/cells.csv"),
                entries.get("cells.csv"));
    }

    @Test
    void sameDownloads_giveTheSameBytes() throws Exception {
        assertArrayEquals(archive(), archive());
    }
}
