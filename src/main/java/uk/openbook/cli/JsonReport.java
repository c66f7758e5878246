package uk.openbook.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.TreeMap;
import uk.openbook.model.Finding;

/** Writes an object with the totals by code, how many of each were left out, and an object for each finding. */
final class JsonReport implements Report {

    @Override
    public void write(CheckResult result, Appendable out) throws IOException {
        var findings = result.findings();
        var text = new StringWriter();
        try (var json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeNumberField("errors", findings.errors());
            json.writeNumberField("warnings", findings.warnings());
            json.writeObjectFieldStart("totals");
            for (var total : new TreeMap<>(findings.totals()).entrySet()) {
                json.writeNumberField(total.getKey().toString(), total.getValue());
            }
            json.writeEndObject();
            json.writeObjectFieldStart("left_out");
            for (var more : new TreeMap<>(findings.leftOut()).entrySet()) {
                json.writeNumberField(more.getKey().toString(), more.getValue());
            }
            json.writeEndObject();
            json.writeArrayFieldStart("findings");
            for (var finding : findings.sorted()) {
                write(finding, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.append(text.toString()).append('\n');
    }

    private static void write(Finding finding, JsonGenerator json) throws IOException {
        json.writeStartObject();
        var place = finding.place();
        json.writeStringField("file", place.file());
        write("line", place.line(), json);
        write("row", place.row(), json);
        write("column_letters", place.columnLetters(), json);
        write("column", place.detail(), json);
        write("key", place.key(), json);
        json.writeStringField("code", finding.code().toString());
        json.writeStringField("severity", finding.severity().word());
        json.writeStringField("problem", finding.problem());
        json.writeStringField("remedy", finding.remedy());
        json.writeEndObject();
    }

    /** A place that has no such part says null, and not 0. */
    private static void write(String name, long number, JsonGenerator json) throws IOException {
        if (number == 0) {
            json.writeNullField(name);
        } else {
            json.writeNumberField(name, number);
        }
    }

    private static void write(String name, String text, JsonGenerator json) throws IOException {
        json.writeStringField(name, text.isEmpty() ? null : text);
    }
}
