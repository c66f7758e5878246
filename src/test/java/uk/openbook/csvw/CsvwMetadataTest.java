package uk.openbook.csvw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.openbook.cli.Openbook;
import uk.openbook.golden.Trees;

/** Every CSV of a site has metadata beside it that is strict CSV on the Web, and true of every row. */
class CsvwMetadataTest {

    private static final String ENDING = "-metadata.json";

    @TempDir
    private static Path folder;

    private static final Map<String, Path> BUILT = new TreeMap<>();

    private static synchronized Path built(String site) {
        return BUILT.computeIfAbsent(site, any -> {
            var printed = new StringWriter();
            var output = folder.resolve("site" + BUILT.size() + "/output");
            output.getParent().toFile().mkdirs();
            assertEquals(0, Openbook.run(new PrintWriter(new StringWriter()), new PrintWriter(printed, true), "build",
                    site, "-o", output.toString(), "--as-of", "2021-01-01"), printed::toString);
            return output;
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "src/test/resources/sites/edge-cases", "src/test/resources/sites/four-releases",
        "src/test/resources/sites/three-columns", "src/test/resources/sites/hostile-cells",
        "src/test/resources/sites/whole-texts"})
    void everyCsv_hasValidMetadataBesideIt(String site) throws IOException {
        var output = built(site).toRealPath();
        var files = Trees.files(output).keySet();
        boolean licensed = Files.readString(Path.of(site, "site-config.properties")).contains("site.licence=");
        // The CSV of a list has none.
        var csvs = files.stream().filter(path -> path.endsWith(".csv") && !path.endsWith("/rows.csv")
                && !path.contains("/by/")).toList();
        assertTrue(csvs.size() > 2, csvs.toString());
        assertEquals(csvs.stream().map(path -> path + ENDING).toList(),
                files.stream().filter(path -> path.endsWith(ENDING)).toList());
        var faults = new ArrayList<String>();
        for (var csv : csvs) {
            var metadata = output.resolve(csv + ENDING);
            faults.addAll(MetadataRules.faults(metadata));
            var root = MetadataRules.JSON.readTree(metadata.toFile());
            for (var member : List.of("dc:title", "dc:publisher", "dc:issued", "dc:source",
                    "dc:bibliographicCitation")) {
                assertTrue(root.has(member), metadata + " has no " + member);
            }
            assertEquals(licensed, root.has("dc:license"), metadata.toString());
        }
        assertEquals(List.of(), faults);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{'url': 'a.csv', 'tableSchema': {'columns': [{'name': 'a', 'titles': 'b'}, {'name': 'n', 'titles': 'n'}]}}",
        "{'url': 'a.csv', 'tableSchema': {'columns': [{'name': '_a', 'titles': 'a'}, {'name': 'n', 'titles': 'n'}]}}",
        "{'url': 'a.csv', 'tableSchema': {'columns': [{'name': 'a', 'titles': 'a'}]}}",
        "{'url': 'gone.csv', 'tableSchema': {'columns': [{'name': 'a', 'titles': 'a'}, {'name': 'n', 'titles': 'n'}]}}",
        "{'url': 'a.csv', 'openbook:key': 'a', 'tableSchema': {'columns': [{'name': 'a', 'titles': 'a'}, {'name': 'n', 'titles': 'n'}]}}",
        "{'url': 'a.csv', 'tableSchema': {'primaryKey': 'x', 'columns': [{'name': 'a', 'titles': 'a'}, {'name': 'n', 'titles': 'n'}]}}",
        "{'url': 'a.csv', 'tableSchema': {'columns': [{'name': 'a', 'titles': 'a'}, {'name': 'n', 'titles': 'n', 'datatype': 'date'}]}}",
        "{'url': 'a.csv', 'tableSchema': {'columns': [{'name': 'a', 'titles': 'a'}, {'name': 'n', 'titles': 'n', 'datatype': 'words'}]}}",
        "{'url': 'a.csv', 'tableSchema': {'columns': [{'name': 'a', 'titles': 'a', 'required': true}, {'name': 'n', 'titles': 'n'}]}}",
        "{'url': 'a.csv', 'tableSchema': 'gone.json'}"})
    void faultyMetadata_isFound(String metadata) throws IOException {
        Files.writeString(folder.resolve("a.csv"), "a,n\r\nx,1\r\n,2\r\n");
        var node = (ObjectNode) MetadataRules.JSON.readTree(metadata.replace('\'', '"'));
        node.put("@context", "http://www.w3.org/ns/csvw");
        var file = folder.resolve("faulty.json");
        Files.writeString(file, node.toString());
        assertTrue(!MetadataRules.faults(file).isEmpty(), metadata);
    }
}
