package uk.openbook.model;

import java.util.Optional;
import java.util.regex.Pattern;

/** Words, of any form or of the form that a regular expression states for the whole text. */
final class TextDatatype implements Datatype {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    private final Kind kind;
    private final String csvwBase;
    private final Form format;

    /** @param format a regular expression, or null for any text */
    TextDatatype(Kind kind, String csvwBase, String format) {
        this.kind = kind;
        this.csvwBase = csvwBase;
        this.format = format == null ? null : new Form(format);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public Optional<Value> parse(String text) {
        if (kind == Kind.LINK && !LINK.matcher(text).matches()) {
            return Optional.empty();
        }
        if (format != null && !format.matches(text)) {
            return Optional.empty();
        }
        return Optional.of(new Value.Text(text));
    }

    @Override
    public String form() {
        if (format != null) {
            return "text of the form " + format.expression();
        }
        return switch (kind) {
            case LINK -> "a link that starts with https:// or http://";
            case ENTRY_KEY -> "the reference of an entry, or register:reference";
            case MARKDOWN -> "text; links and lists in Markdown";
            default -> "text";
        };
    }

    @Override
    public String csvwBase() {
        return csvwBase;
    }

    @Override
    public Optional<String> csvwFormat() {
        return Optional.ofNullable(format).map(Form::expression);
    }
}
