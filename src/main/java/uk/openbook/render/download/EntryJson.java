package uk.openbook.render.download;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import uk.openbook.history.Timeline;
import uk.openbook.model.Column;
import uk.openbook.model.Edition;
import uk.openbook.model.Entry;
import uk.openbook.model.Register;
import uk.openbook.model.Value;
import uk.openbook.paths.Urls;
import uk.openbook.publication.LongNumbers;
import uk.openbook.publication.Publication;

/**
 * The one JSON form that entries have in every file: key, address, when first and last published, and a member for each
 * column. A blank cell is {@code null}, a list an array, a marker {@code {"marker":"c"}}, a date in ISO form, and what
 * was redacted {@code {"redacted":true}}. Numbers of a column with {@link LongNumbers} are texts.
 */
final class EntryJson {

    private EntryJson() {
    }

    /** Where a file with entries of a register comes from: members of the object that the file is. */
    static void writeSource(Publication publication, Edition edition, JsonGenerator json) throws IOException {
        var register = edition.register();
        json.writeStringField("register", register.id());
        json.writeStringField("title", register.title());
        json.writeStringField("publisher", publication.config().publisher());
        var config = publication.config();
        if (!config.licence().isEmpty()) {
            json.writeStringField("licence", config.licenceUrl().isEmpty() ? config.licence() : config.licenceUrl());
        }
        json.writeStringField("release", edition.release().id());
        json.writeStringField("url", publication.config().baseUrl() + Urls.register(register));
        if (!publication.config().notice().isEmpty()) {
            json.writeStringField("notice", publication.config().notice());
        }
    }

    /** The members of the object that stands for an entry; whoever calls begins and ends the object. */
    static void writeMembers(Publication publication, Register register, Collection<Column> columns, Timeline timeline,
            JsonGenerator json) throws IOException {
        json.writeStringField("key", timeline.key());
        json.writeStringField("url", publication.config().baseUrl() + Urls.entry(register, timeline.entry()));
        json.writeStringField("first_published", timeline.first().date().toString());
        json.writeStringField("last_published", timeline.last().date().toString());
        json.writeObjectFieldStart("values");
        for (var column : columns) {
            json.writeFieldName(column.name());
            writeCell(timeline.entry(), column, isText(column) || publication.longNumbers().areIn(register, column),
                    json);
        }
        json.writeEndObject();
    }

    /** @param text whether the items of the column are written as texts, whatever they are */
    private static void writeCell(Entry entry, Column column, boolean text, JsonGenerator json) throws IOException {
        if (entry.isRedacted(column)) {
            json.writeStartObject();
            json.writeBooleanField("redacted", true);
            json.writeEndObject();
            return;
        }
        if (entry.isBlank(column)) {
            json.writeNull();
            return;
        }
        if (!column.isList()) {
            write(column, entry.items(column).get(0), text, json);
            return;
        }
        json.writeStartArray();
        for (var item : entry.items(column)) {
            write(column, item, text, json);
        }
        json.writeEndArray();
    }

    private static void write(Column column, String item, boolean text, JsonGenerator json) throws IOException {
        Optional<Value> value = text ? Optional.empty() : column.datatype().parse(item);
        if (value.isEmpty()) {
            json.writeString(item);
        } else if (value.get() instanceof Value.Number number) {
            write(number.number(), column, item, json);
        } else if (value.get() instanceof Value.Truth truth) {
            json.writeBoolean(truth.value());
        } else if (value.get() instanceof Value.Marker marker) {
            json.writeStartObject();
            json.writeStringField("marker", marker.code());
            json.writeEndObject();
        } else {
            json.writeString(value.get().toString());
        }
    }

    /** A number that JSON would write in another way, such as {@code 007}, may be a reference, and is text. */
    private static void write(BigDecimal number, Column column, String item, JsonGenerator json) throws IOException {
        if (column.datatype().isGrouped() || number.toPlainString().equals(item)) {
            json.writeNumber(number.toPlainString());
        } else {
            json.writeString(item);
        }
    }

    private static boolean isText(Column column) {
        return switch (column.datatype().kind()) {
            case TEXT, MARKDOWN, LINK, ENTRY_KEY -> true;
            default -> false;
        };
    }
}
