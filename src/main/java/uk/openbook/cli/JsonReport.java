package uk.openbook.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.TreeMap;
import uk.openbook.model.Finding;
import uk.openbook.model.Findings;

/** An object with the numbers, the totals by code and an object for each finding kept, for other programs. */
final class JsonReport implements Report {

    @Override
    public void write(Findings findings, Appendable out) throws IOException {
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
        json.writeStringField("severity", finding.severity().word());
        json.writeStringField("code", finding.code().toString());
        json.writeStringField("file", finding.place().file());
        json.writeNumberField("line", finding.place().line());
        json.writeStringField("column", finding.place().detail());
        json.writeStringField("problem", finding.problem());
        json.writeStringField("remedy", finding.remedy());
        json.writeEndObject();
    }
}
