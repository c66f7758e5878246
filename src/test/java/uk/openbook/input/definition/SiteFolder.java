package uk.openbook.input.definition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import uk.openbook.model.Finding;
import uk.openbook.model.Findings;

/** A site folder with one small register and its code list, to be read as it is or with a part of it replaced. */
final class SiteFolder {

    static final String CODES = """
            code,label,definition,order,in_sentence,valid_from,valid_until,was,conditions
            b,Blue,The second,2,,,,,
            r,Red,The first,1,in red,2018-01-01,2018-12-31,rd; rot,none
            """;

    static final String DEFINITION = """
            {
              "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
              "url": "shares.csv",
              "dc:title": "Shares",
              "dc:description": {"@value": "What is shared.", "@language": "en"},
              "openbook:counted-as": {"one": "share listed", "other": "shares listed"},
              "openbook:key": {"columns": ["reference"], "fallback": ["title", "start"]},
              "openbook:title": "title",
              "openbook:date": "start",
              "openbook:organisations": ["title"],
              "openbook:status": {"start": "start", "end": "end"},
              "openbook:coverage": {"from": "start", "datasets": "colours"},
              "openbook:revision": {"of": ["reference"], "order": "revision"},
              "openbook:published-when": {"column": "colours", "codes": ["r"], "count-held-back": true},
              "openbook:rules": [
                {"rule": "not-before", "column": "end", "than": "start", "severity": "warning"},
                {"rule": "not-after", "column": "start", "than": "release", "when": {"colours": ["r", "b"]}},
                {"rule": "not-before", "column": "start", "than": "2018-05-01",
                  "unless": {"end": {"from": "2018-01-01", "before": "2019-01-01"}}},
                {"rule": "required", "column": "title"}
              ],
              "openbook:sentence": ["“{title}” is {colours}", ", from {start}", "."],
              "openbook:cross-views": [{"down": "colours", "across": "start"}],
              "tableSchema": {
                "primaryKey": "reference",
                "columns": [
                  {"name": "reference", "titles": {"cy": "Cyfeirnod", "en": ["Reference", "Ref"]}},
                  {"name": "title", "titles": "Title", "required": true, "openbook:safe": "projects",
                    "openbook:searchable": true, "null": ["", "n/a"]},
                  {"name": "start", "openbook:facet": true, "datatype": {"base": "date", "format": "dd/MM/yyyy"}},
                  {"name": "end", "datatype": {"format": ".*"}, "openbook:datatype": "partial-date",
                    "openbook:from": "2018-01-01", "openbook:until": "2019-01-01", "openbook:was": ["finish"]},
                  {"name": "colours", "datatype": "string", "separator": ";", "openbook:facet": true},
                  {"name": "revision", "datatype": "integer"}
                ],
                "foreignKeys": [
                  {"columnReference": "colours",
                    "reference": {"resource": "../code-lists/colours.csv", "columnReference": "code"}}
                ]
              }
            }
            """;

    private final Path site;
    private final Findings findings = new Findings();

    SiteFolder(Path site) throws IOException {
        this.site = site;
        Files.createDirectories(site.resolve("data/code-lists"));
        Files.createDirectories(site.resolve("data/registers"));
    }

    SiteFolder with(String file, String text) throws IOException {
        Files.writeString(site.resolve("data").resolve(file), text);
        return this;
    }

    /** The register with a part of its definition replaced, which must be there once. */
    SiteFolder replacing(String part, String replacement) throws IOException {
        int at = DEFINITION.indexOf(part);
        if (at < 0 || DEFINITION.indexOf(part, at + 1) >= 0) {
            throw new IllegalArgumentException("not there once: " + part);
        }
        return with("code-lists/colours.csv", CODES)
                .with("registers/shares.json", DEFINITION.replace(part, replacement));
    }

    Definitions read() {
        return DefinitionReader.read(site, (list, code) -> true, findings);
    }

    List<String> findings() {
        return findings.sorted().stream().map(Finding::toString).toList();
    }
}
