package uk.openbook.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Words, of any form or of the form that a regular expression states for the whole text. */
final class TextDatatype implements Datatype {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    private final Kind kind;
    private final String csvwBase;
    private final Form format;
    private final List<String> examples;

    /** @param format a regular expression, or null for any text */
    TextDatatype(Kind kind, String csvwBase, String format) {
        this(kind, csvwBase, format == null ? null : new Form(format), List.of());
    }

    private TextDatatype(Kind kind, String csvwBase, Form format, List<String> examples) {
        this.kind = kind;
        this.csvwBase = csvwBase;
        this.format = format;
        this.examples = List.copyOf(examples);
    }

    /** The same type; its form is told by texts that have it, since few people read regular expressions. */
    TextDatatype like(List<String> texts) {
        return new TextDatatype(kind, csvwBase, format, texts);
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
        if (!examples.isEmpty()) {
            return "text like " + either(examples);
        }
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

    private static String either(List<String> texts) {
        int last = texts.size() - 1;
        return last == 0 ? texts.get(0) : String.join(", ", texts.subList(0, last)) + " or " + texts.get(last);
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
