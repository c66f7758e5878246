package uk.openbook.input.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault of a definition: a part of a sound one, what stands in its place, and the finding. */
class DefinitionFaultsTest {

    private static final String FILE = "data/registers/shares.json";

    @TempDir
    Path folder;

    static Stream<Arguments> faults() {
        return Stream.of(
                // JSON
                fault("\"integer\"}", "\"integer\"}}", ":34: the text of the definition cannot be read here. "
                        + "Look here and in the line before for a comma, quotation mark or bracket too few or "
                        + "too many (the program that reads JSON says: Unexpected close marker '}': expected ']' "
                        + "(for Array starting at line: 26, column: 16)) [definition-syntax]"),
                fault("\"dc:title\": \"Shares\",", "\"dc:title\": \"Shares\",\n\"dc:title\": \"Shares\",",
                        ":5: 'dc:title' is given twice in the same braces. Delete one of the two "
                                + "[definition-syntax]"),
                fault("\"dc:title\": \"Shares\",", "\"dc:title\": 1e99999999999,",
                        ":4 dc:title: this is a number and not a text. Give a text in quotation marks [definition-value]",
                        ":4: a number is too great or too small to be read. Write one with fewer digits, or in quotation "
                                + "marks if it is a text [definition-syntax]"),
                fault(SiteFolder.DEFINITION, "", ":1: there is nothing in the file. Write the definition of a "
                        + "register, or delete the file [definition-syntax]"),
                fault(SiteFolder.DEFINITION, SiteFolder.DEFINITION + "{}",
                        ":42: something follows the closing brace. Delete it [definition-syntax]"),
                fault(SiteFolder.DEFINITION, "[]", ":1: this is a list and not a group of values in braces. Give "
                        + "braces with one or more of "
                        + "@context, @id, @type, url, dc:title, dc:description, tableSchema, openbook:short-title, openbook:counted-as, "
                        + "openbook:key, openbook:title, openbook:date, openbook:organisations, openbook:status, "
                        + "openbook:coverage, openbook:revision, openbook:published-when, openbook:rules, "
                        + "openbook:sentence, openbook:cross-views [definition-value]"),

                // Members
                unknown("\"openbook:date\"", "\"openbook:data\"", ":9 openbook:data: there is no 'openbook:data' "
                        + "in a definition. Write 'openbook:date'"),
                fault("\";\", \"openbook:facet\"", "\";\", \"facet\"", ":33 column colours, facet: there is no "
                        + "'facet' in a column. Write 'openbook:facet' [definition-unknown]",
                        ":23 openbook:cross-views, item 1, down: the column 'colours' is no facet. Name another column, or add "
                                + "\"openbook:facet\": true to this one [definition-value]"),
                unknown("\"datatype\": \"integer\"", "\"default\": \"0\", \"datatype\": \"integer\"",
                        ":34 column revision, default: 'default' is part of CSV on the Web, but has no use in "
                                + "registers. Delete it"),
                unknown("\"end\": \"end\"}", "\"~/until\": \"end\"}", ":11 openbook:status, ~/until: there is no "
                        + "'~/until' in openbook:status. Use one of start, end, review, afterwards"),
                value("\"url\": \"shares.csv\",", "", ":1: there is no 'url'. Add it"),
                value("shares.csv", "other.csv", ":3 url: 'other.csv' does not go with the name of this file. "
                        + "Write 'shares.csv'"),
                value("\"dc:title\": \"Shares\"", "\"dc:title\": 7", ":4 dc:title: this is a number and not a "
                        + "text. Give a text in quotation marks"),
                value("\"dc:title\": \"Shares\"", "\"dc:title\": \" \"", ":4 dc:title: the text is blank. Give a "
                        + "text in quotation marks"),
                value("ns/csvw", "ns/csv", ":2 @context: the context is not that of CSV on the Web. Write "
                        + "\"http://www.w3.org/ns/csvw\""),
                value("\"url\":", "\"@type\": \"Schema\", \"url\":", ":3 @type: 'Schema' is not one of the "
                        + "values that may be here. Use one of Table"),
                value("{\"one\": \"share listed\", \"other\": \"shares listed\"}", "{\"one\": \"share\"}",
                        ":6 openbook:counted-as: there is no 'other'. Add it"),

                // Columns
                value("\"name\": \"revision\"", "\"name\": \"Revision\"", ":34 column Revision, name: 'Revision' "
                        + "cannot be the name of a column. Use lower-case letters, digits and underscores, with "
                        + "a letter first; headings of other forms go into titles", ":13 openbook:revision, order: there is no "
                                + "column 'revision'. Write 'Revision'"),
                value("{\"name\": \"revision\", \"datatype\": \"integer\"}", "{\"name\": \"revision\", \"datatype\": "
                        + "\"integer\"}, {\"name\": \"release\"}", ":34 column release, name: 'release' means "
                                + "the release in rules and cannot be the name of a column. Choose another name; "
                                + "the heading can go into titles"),
                value("{\"name\": \"revision\", \"datatype\": \"integer\"}", "{\"name\": \"revision\", \"datatype\": "
                        + "\"integer\"}, {\"name\": \"listed\"}", ":34 column listed, name: 'listed' is a column "
                                + "of every register's history and cannot be one of the register. Choose another "
                                + "name; the heading can go into titles"),
                value("\"titles\": \"Title\"", "\"titles\": [\"Title\", \"Ref\"]", ":28 column title, titles: "
                        + "'Ref' already names the column 'reference'. Delete it from one of the two"),
                value("[\"finish\"]", "\"start\"", ":32 column end, openbook:was: 'start' already names the "
                        + "column 'start'. Delete it from one of the two"),
                value("{\"name\": \"revision\", \"datatype\": \"integer\"}", "{\"name\": \"revision\", \"datatype\": "
                        + "\"integer\"}, {\"name\": \"title\"}", ":34 column title, name: 'title' already names "
                                + "the column 'title'. Delete it from one of the two"),
                value("\"titles\": \"Title\"", "\"titles\": [\"Title\", \"Title\"]", ":28 column title, titles, "
                        + "item 2: 'Title' stands twice in the list. Delete one of the two"),
                value("\"required\": true", "\"required\": \"yes\"", ":28 column title, required: this is a text "
                        + "and not true or false. Write true or false, without quotation marks"),
                value("\"projects\"", "\"project\"", ":28 column title, openbook:safe: 'project' is not one of "
                        + "the values that may be here. Write 'projects'"),
                value("\"2019-01-01\", \"openbook:was\"", "\"2017-01-01\", \"openbook:was\"",
                        ":32 column end, openbook:until: 2017-01-01 is before openbook:from 2018-01-01. Correct "
                                + "whichever is wrong"),
                value("\"openbook:from\": \"2018-01-01\"", "\"openbook:from\": \"2018-02-30\"",
                        ":32 column end, openbook:from: '2018-02-30' is not a date. Give a day that exists, like "
                                + "2018-09-25"),
                value("\"null\": [\"\", \"n/a\"]", "\"null\": [null]", ":29 column title, null, item 1: this is "
                        + "null and not a text. Give a text in quotation marks"),
                value("\"separator\": \";\"", "\"separator\": \"\"", ":33 column colours, separator: the text is "
                        + "empty. Give what is between two items, such as a semicolon"),

                // When a column applies
                value("\"null\": [\"\", \"n/a\"]", "\"null\": [\"\", \"n/a\"], \"openbook:applies-when\": {\"colours\": [\"r\"]}",
                        ":29 column title, openbook:applies-when: the column is required in every entry, so it "
                                + "applies to every entry. Delete it, or \"required\": true"),
                value("\"integer\"", "\"integer\", \"openbook:applies-when\": {\"revision\": [\"1\"]}",
                        ":34 column revision, openbook:applies-when: the column cannot apply depending on what "
                                + "it holds itself. Name another column"),
                value("\"integer\"", "\"integer\", \"openbook:applies-when\": {\"colour\": [\"r\"]}",
                        ":34 column revision, openbook:applies-when, colour: there is no column 'colour'. Write "
                                + "'colours'"),
                value("\"integer\"", "\"integer\", \"openbook:applies-when\": {\"colours\": [\"x\"]}",
                        ":34 column revision, openbook:applies-when, colours, item 1: 'x' is not in the code "
                                + "list 'colours' of the column 'colours'. Use one of r, b"),
                value("\"integer\"", "\"integer\", \"openbook:applies-when\": {\"title\": {\"before\": \"release\"}}",
                        ":34 column revision, openbook:applies-when, title: the column 'title' does not hold "
                                + "dates. Name another column, or make its datatype a date, partial-date, "
                                + "academic-year, gYear or gYearMonth"),
                value("\"integer\"", "\"integer\", \"openbook:applies-when\": {}", ":34 column revision, "
                        + "openbook:applies-when: there is no condition here. Give an object in braces, like "
                        + "{\"panel\": [\"DMAP\"]}"),

                // Datatypes
                value("\"integer\"", "\"intger\"", ":34 column revision, datatype: 'intger' is not one of the "
                        + "values that may be here. Write 'integer'"),
                value("\"integer\"", "{\"base\": \"datetime\"}", ":34 column revision, datatype, base: "
                        + "'datetime' is not one of the values that may be here. Use one of anyURI, boolean, "
                        + "date, decimal, gYear, gYearMonth, integer, nonNegativeInteger, string"),
                value("\"integer\"", "{\"base\": \"integer\", \"format\": \"#\"}", ":34 column revision, "
                        + "datatype, format: the format of a number is #,##0 where digits are grouped, as in "
                        + "1,234; leave it out otherwise. Correct the format, or delete it"),
                value("\"integer\"", "{\"base\": \"gYear\", \"format\": \"yy\"}", ":34 column revision, "
                        + "datatype, format: the format of a gYear is always yyyy. Write it so, or delete it"),
                value("\"format\": \".*\"", "\"format\": \"(\"", ":31 column end, datatype, format: the format "
                        + "is not a pattern that can be read (a regular expression, such as [A-Z]{2}[0-9]+): "
                        + "Unclosed group. Correct the format, or delete it"),
                value("\"datatype\": {\"format\": \".*\"}", "\"datatype\": \"date\"", ":31 column end, "
                        + "openbook:datatype: openbook:datatype stands beside the datatype 'date'. Delete one of "
                        + "them; for other programs such a column is a string"),
                value("\"partial-date\"", "\"partial-data\"", ":31 column end, openbook:datatype: 'partial-data' "
                        + "is not one of the values that may be here. Write 'partial-date'"),

                // Keys and code lists
                value("\"openbook:key\": {\"columns\": [\"reference\"], \"fallback\": [\"title\", \"start\"]}",
                        "\"openbook:key\": []", ":7 openbook:key: the list is empty. Give a list in square "
                                + "brackets"),
                value("\"fallback\": [\"title\", \"start\"]", "\"fallback\": [\"title\", \"title\"]",
                        ":7 openbook:key, fallback, item 2: the column 'title' stands twice in the list. Delete "
                                + "one of the two"),
                value("\"primaryKey\": \"reference\"", "\"primaryKey\": [\"refrence\"]", ":25 primaryKey, item "
                        + "1: there is no column 'refrence'. Write 'reference'"),
                value("code-lists/colours.csv", "code-lists/colour.csv", ":38 foreignKeys, item 1, reference, "
                        + "resource: there is no file data/code-lists/colour.csv. Write "
                        + "'../code-lists/colours.csv'"),
                value("../code-lists/colours.csv", "colours.csv", ":38 foreignKeys, item 1, reference, resource: "
                        + "'colours.csv' is not a code list. Write it like ../code-lists/panels.csv"),
                value("\"columnReference\": \"code\"", "\"columnReference\": \"label\"", ":38 foreignKeys, item "
                        + "1, reference, columnReference: a code list is referred to by its column 'code'. Write "
                        + "\"code\""),
                value("\"columnReference\": \"colours\"", "\"columnReference\": [\"colours\", \"title\"]",
                        ":37 foreignKeys, item 1, columnReference: a code list belongs to one column. Give each "
                                + "column a foreign key of its own"),
                value("\"columnReference\": \"colours\"", "\"columnReference\": \"colour\"", ":37 foreignKeys, "
                        + "item 1, columnReference: there is no column 'colour'. Write 'colours'"),

                // Annotations
                value("\"openbook:date\": \"start\"", "\"openbook:date\": \"title\"", ":9 openbook:date: the "
                        + "column 'title' does not hold dates. Name another column, or make its datatype a date, "
                        + "partial-date, academic-year, gYear or gYearMonth"),
                value("\"openbook:organisations\": [\"title\"]", "\"openbook:organisations\": [\"start\"]",
                        ":10 openbook:organisations: the column 'start' does not hold words. Name another "
                                + "column, or make its datatype a string"),
                value("{\"start\": \"start\", \"end\": \"end\"}", "{}", ":11 openbook:status: there is nothing "
                        + "in the braces. Give at least one of start, end, review, afterwards, or delete it"),
                value("\"order\": \"revision\"", "\"order\": \"title\"", ":13 openbook:revision, order: the "
                        + "column 'title' does not hold numbers. Name another column, or make its datatype a "
                        + "number, such as integer"),
                value("\"codes\": [\"r\"]", "\"codes\": [\"r\", \"red\"]", ":14 openbook:published-when, codes, "
                        + "item 2: 'red' is not in the code list 'colours' of the column 'colours'. Use one of "
                        + "r, b"),

                // Rules and the sentence
                value("\"rule\": \"required\"", "\"rule\": \"requird\"", ":20 openbook:rules, item 4, rule: "
                        + "'requird' is not one of the values that may be here. Write 'required'"),
                value("\"column\": \"end\", \"than\": \"start\"", "\"column\": \"end\"", ":16 openbook:rules, "
                        + "item 1: there is no 'than'. Add it"),
                value("\"column\": \"end\", \"than\": \"start\"", "\"column\": \"title\", \"than\": \"2018-31-01\"",
                        ":16 openbook:rules, item 1, column: the column 'title' does not hold dates. Name "
                                + "another column, or make its datatype a date, partial-date, academic-year, "
                                + "gYear or gYearMonth",
                        ":16 openbook:rules, item 1, than: '2018-31-01' is not a date. Give a day that exists, "
                                + "like 2018-09-25"),
                value("\"column\": \"title\"}", "\"column\": \"title\", \"than\": \"start\"}", ":20 "
                        + "openbook:rules, item 4, than: only not-before and not-after compare dates. Delete "
                        + "'than', or choose another rule"),
                value("\"severity\": \"warning\"", "\"severity\": \"warn\"", ":16 openbook:rules, item 1, "
                        + "severity: 'warn' is not one of the values that may be here. Use one of warning, error"),
                value("{\"colours\": [\"r\", \"b\"]}", "{\"colour\": [\"r\"]}", ":17 openbook:rules, item 2, "
                        + "when, colour: there is no column 'colour'. Write 'colours'"),
                value("{\"colours\": [\"r\", \"b\"]}", "{\"colours\": [\"x\"]}", ":17 openbook:rules, item 2, "
                        + "when, colours, item 1: 'x' is not in the code list 'colours' of the column 'colours'. "
                        + "Use one of r, b"),
                value("{\"colours\": [\"r\", \"b\"]}", "{\"colours\": \"r\"}", ":17 openbook:rules, item 2, "
                        + "when, colours: a condition is a list of codes or a span of dates. Write [\"code\"], "
                        + "{\"from\": \"2018-11-01\"} or {\"before\": \"release\"}"),
                value("{\"colours\": [\"r\", \"b\"]}", "{}", ":17 openbook:rules, item 2, when: there is no "
                        + "condition here. Give an object in braces, like {\"panel\": [\"DMAP\"]}"),
                value("{\"from\": \"2018-01-01\", \"before\": \"2019-01-01\"}", "{}", ":19 openbook:rules, item "
                        + "3, unless, end: the span of dates has neither 'from' nor 'before'. Add one of them"),
                value("\"before\": \"2019-01-01\"", "\"before\": \"2018-01-01\"", ":19 openbook:rules, item 3, "
                        + "unless, end: no day is both from 2018-01-01 and before 2018-01-01. Correct whichever "
                        + "is wrong"),
                value("\"across\": \"start\"", "\"across\": \"colours\"", ":23 openbook:cross-views, item 1: the "
                        + "column 'colours' is crossed with itself. Name two columns"),
                value("\"across\": \"start\"", "\"across\": \"end\"", ":23 openbook:cross-views, item 1, across: "
                        + "the column 'end' is no facet. Name another column, or add \"openbook:facet\": true to "
                        + "this one"),
                value("\"across\": \"start\"}", "\"across\": \"start\"}, {\"down\": \"colours\", \"across\": \"start\"}",
                        ":23 openbook:cross-views, item 2: this cross view stands twice in the list. Delete one "
                                + "of the two"),
                value(", \"across\": \"start\"", "", ":23 openbook:cross-views, item 1: there is no 'across'. "
                        + "Add it"),
                value(", from {start}", ", from {strat}", ":22 openbook:sentence, item 2: there is no column "
                        + "'strat'. Write 'start'"),
                value(", from {start}", ", from {start", ":22 openbook:sentence, item 2: a brace has no partner. "
                        + "Write a column as {name}, and no other braces"));
    }

    private static Arguments fault(String part, String replacement, String... ends) {
        return Arguments.of(part, replacement, List.of(ends));
    }

    private static Arguments value(String part, String replacement, String... ends) {
        return fault(part, replacement, Stream.of(ends).map(end -> end + " [definition-value]").toArray(String[]::new));
    }

    private static Arguments unknown(String part, String replacement, String end) {
        return fault(part, replacement, end + " [definition-unknown]");
    }

    @ParameterizedTest
    @MethodSource("faults")
    void faultyDefinition_isFindingAndIsLeftOut(String part, String replacement, List<String> ends) throws IOException {
        var site = new SiteFolder(folder).replacing(part, replacement);

        assertEquals(List.of(), site.read().registers());
        assertEquals(ends.stream().map(end -> FILE + end).sorted().toList(),
                site.findings().stream().sorted().toList());
    }

    @Test
    void manyFaults_areAllFoundInOneRun() throws IOException {
        var site = new SiteFolder(folder).with("code-lists/colours.csv", SiteFolder.CODES)
                .with("registers/shares.json", SiteFolder.DEFINITION
                        .replace("shares.csv", "share.csv")
                        .replace("\"integer\"", "\"intger\"")
                        .replace("\"openbook:safe\"", "\"openbook:save\"")
                        .replace("\"than\": \"release\"", "\"than\": \"relase\"")
                        .replace("\".\"]", "7]"));
        site.read();

        assertEquals(List.of("url", "openbook:rules, item 2, than", "openbook:sentence, item 3",
                "column title, openbook:save", "column revision, datatype"),
                site.findings().stream().map(text -> text.split(" ", 2)[1].split(": ")[0]).toList());
    }

    @Test
    void otherEncoding_isFindingAndNothingIsRead() throws IOException {
        var site = new SiteFolder(folder);
        Files.write(folder.resolve(FILE), "{\n\"dc:title\": \"Caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1));

        assertEquals(List.of(), site.read().registers());
        assertEquals(1, site.findings().size());
        assertTrue(site.findings().get(0).startsWith(FILE + ":2: the byte E9 is not UTF-8"), site.findings().get(0));
    }

    @Test
    void noKeyAtAll_isFinding() throws IOException {
        var site = new SiteFolder(folder).with("registers/shares.json", """
                {"@context": "http://www.w3.org/ns/csvw", "url": "shares.csv",
                 "tableSchema": {"columns": [{"name": "id"}]}}
                """);

        assertEquals(List.of(), site.read().registers());
        assertEquals(List.of(FILE + ":1: the register has no key. Name the columns that tell one entry from another, in "
                + "openbook:key [definition-value]"), site.findings());
    }

    @Test
    void twoCodeListsForOneColumn_areFinding() throws IOException {
        var key = """
                {"columnReference": "colours",
                        "reference": {"resource": "../code-lists/colours.csv", "columnReference": "code"}}""";
        var site = new SiteFolder(folder).replacing(key, key + ", " + key);
        site.read();

        assertEquals(List.of(FILE + ":38 foreignKeys, item 2, columnReference: the column 'colours' has a code list "
                + "already. Delete one of the two foreign keys [definition-value]"), site.findings());
    }

    @Test
    void faultyCodeList_isNoFaultOfTheRegister() throws IOException {
        var site = new SiteFolder(folder).with("registers/shares.json", SiteFolder.DEFINITION)
                .with("code-lists/colours.csv", "code,label,definition,order\nr,,,1\n");
        var definitions = site.read();

        assertEquals(List.of(), definitions.codeLists());
        assertEquals(1, definitions.registers().size());
        assertEquals(1, site.findings().size());
    }
}
