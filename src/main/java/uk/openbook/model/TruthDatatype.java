package uk.openbook.model;

import java.util.Optional;

/** Yes or no, in the two words that the format gives. */
final class TruthDatatype implements Datatype {

    private final String format;
    private final String yes;
    private final String no;

    /** @param format the two words, such as {@code Y|N}; null for {@code true|false} */
    TruthDatatype(String format) {
        this.format = format;
        var words = (format == null ? "true|false" : format).split("\\|", -1);
        if (words.length != 2 || words[0].isBlank() || words[1].isBlank() || words[0].equals(words[1])) {
            throw new IllegalArgumentException("the format of a boolean is two words with a bar, like Y|N");
        }
        yes = words[0];
        no = words[1];
    }

    @Override
    public Kind kind() {
        return Kind.TRUTH;
    }

    @Override
    public Optional<Value> parse(String text) {
        if (text.equals(yes) || text.equals(no)) {
            return Optional.of(new Value.Truth(text.equals(yes)));
        }
        return Optional.empty();
    }

    @Override
    public String form() {
        return yes + " or " + no;
    }

    @Override
    public String csvwBase() {
        return "boolean";
    }

    @Override
    public Optional<String> csvwFormat() {
        return Optional.ofNullable(format);
    }
}
