package uk.openbook.publication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import uk.openbook.model.Code;
import uk.openbook.model.Column;
import uk.openbook.model.Datatype;
import uk.openbook.model.Entry;
import uk.openbook.model.Period;
import uk.openbook.model.Redacted;
import uk.openbook.model.Register;
import uk.openbook.model.Sentence;
import uk.openbook.model.Value;
import uk.openbook.text.Isolates;
import uk.openbook.text.NormalizedText;

/** What entries say, in words: codes by their labels, dates and numbers as people write them. */
public final class Wording {

    /** The words of the markers that may stand in the place of a count. */
    private static final Map<String, String> MARKERS = Map.of(
            "c", "confidential",
            "x", "not available",
            "z", "not applicable",
            "low", "rounds to nothing");

    private static final String NOT_APPLICABLE = "z";

    private static final String BLANK = "Not published";

    private Wording() {
    }

    /**
     * The title of an entry: the words of the title columns; where they are blank, its key, or that they are redacted.
     */
    public static String title(Register register, Entry entry) {
        var title = new StringBuilder();
        Column before = null;
        var last = "";
        for (var column : register.titleColumns()) {
            var words = joined(entry, column);
            boolean span = before != null && isSpan(before, column);
            if (words.isEmpty() || span && words.equals(last)) {
                continue;
            }
            if (before != null) {
                title.append(span ? " to " : ", ");
            }
            title.append(words);
            before = column;
            last = words;
        }
        if (title.isEmpty() && register.titleColumns().stream().anyMatch(entry::isRedacted)) {
            return Redacted.WORDS;
        }
        return title.isEmpty() ? entry.key() : singleSpaced(withoutDirections(title.toString()));
    }

    /** A title is shown inside sentences, the rest of which it must not turn round. */
    private static String withoutDirections(String text) {
        boolean any = text.codePoints().anyMatch(NormalizedText::isDirectional);
        return !any ? text : text.codePoints().filter(point -> !NormalizedText.isDirectional(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** With one space for any white space, and none around it, which is how nearly all of it comes. */
    private static String singleSpaced(String text) {
        return isSingleSpaced(text) ? text : singleSpacedAnew(text);
    }

    private static boolean isSingleSpaced(String text) {
        boolean afterSpace = true;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean space = letter == ' ';
            if (space ? afterSpace : (letter < ' ' || letter > '~') && Character.isWhitespace(letter)) {
                return false;
            }
            afterSpace = space;
        }
        return !afterSpace;
    }

    private static String singleSpacedAnew(String text) {
        var single = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (!Character.isWhitespace(letter)) {
                single.append(letter);
            } else if (!single.isEmpty() && single.charAt(single.length() - 1) != ' ') {
                single.append(' ');
            }
        }
        return single.toString().stripTrailing();
    }

    /** Two dates in a row are a span, said as "to", or once where both are the same. */
    private static boolean isSpan(Column before, Column column) {
        return isDate(before) && isDate(column);
    }

    private static boolean isDate(Column column) {
        var kind = column.datatype().kind();
        return kind == Datatype.Kind.DATE || kind == Datatype.Kind.PERIOD;
    }

    /** The items of a cell in words; none where it is blank. */
    public static List<String> items(Entry entry, Column column) {
        return items(column, entry.items(column));
    }

    /** The items of a cell in words, with commas between them. */
    public static String joined(Entry entry, Column column) {
        var items = items(entry, column);
        return items.size() == 1 ? items.get(0) : String.join(", ", items);
    }

    /** Most cells hold one item or none. */
    private static List<String> items(Column column, List<String> items) {
        return switch (items.size()) {
            case 0 -> List.of();
            case 1 -> List.of(item(column, items.get(0)));
            default -> items.stream().map(item -> item(column, item)).toList();
        };
    }

    /** A whole cell in words, also where it is blank or redacted. */
    public static String cell(Column column, String cell) {
        if (Redacted.isMark(cell)) {
            return Redacted.WORDS;
        }
        if (column.isBlank(cell)) {
            return BLANK;
        }
        return String.join("; ", items(column, column.items(cell)));
    }

    /** One item of a cell in words. */
    public static String item(Column column, String item) {
        var code = code(column, item);
        return code.isPresent() ? code.get().label() : value(column, item);
    }

    /** The code that an item is, where its column has a code list. */
    public static Optional<Code> code(Column column, String item) {
        return column.codes().isEmpty() ? Optional.empty() : column.codes().get().find(item);
    }

    private static String value(Column column, String item) {
        var value = column.datatype().parse(item);
        return value.isPresent() ? words(column, value.get(), item) : item;
    }

    private static String words(Column column, Value value, String item) {
        if (value instanceof Period period) {
            return InWords.period(period);
        }
        if (value instanceof Value.Number number) {
            return column.datatype().isGrouped() ? number(number.number()) : item;
        }
        if (value instanceof Value.Truth truth) {
            return truth.value() ? "Yes" : "No";
        }
        if (value instanceof Value.Marker marker) {
            return item + " " + MARKERS.get(marker.code());
        }
        return item;
    }

    private static String number(BigDecimal number) {
        return number.scale() <= 0 && number.precision() < 19 ? InWords.number(number.longValueExact())
                : number.toPlainString();
    }

    /**
     * The reference that people know the entry by: what its key's only column holds. Empty where that is blank, or
     * where the key has several columns; what the site then knows the entry by means nothing to anyone.
     */
    public static Optional<String> reference(Register register, Entry entry) {
        return register.key().reference().flatMap(column -> items(entry, column).stream().findFirst());
    }

    /** The entry in one sentence; empty where the register states none. */
    public static Optional<String> sentence(Register register, Entry entry) {
        return register.sentence().map(sentence -> {
            var text = new StringBuilder();
            for (var fragment : sentence.fragments()) {
                text.append(fragment(register, fragment, entry));
            }
            return capitalised(singleSpaced(text.toString()));
        });
    }

    /** A name that begins a sentence, such as {@code The University of Fictionbridge}. */
    public static String beginning(String name) {
        return Isolates.around(capitalised(NameInSentence.of(name)));
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String fragment(Register register, Sentence.Fragment fragment, Entry entry) {
        var text = new StringBuilder();
        Column before = null;
        var said = "";
        int end = 0;
        for (var part : fragment.parts()) {
            if (part.column().isEmpty()) {
                text.append(part.text());
                continue;
            }
            var column = part.column().get();
            var words = inSentence(register, entry, column);
            if (words.isEmpty()) {
                return "";
            }
            if (before != null && isSpan(before, column) && words.equals(said)) {
                text.setLength(end);
                continue;
            }
            text.append(words);
            before = column;
            said = words;
            end = text.length();
        }
        return text.toString();
    }

    /** Nothing where the cell is blank, or a figure would have no meaning. */
    private static String inSentence(Register register, Entry entry, Column column) {
        boolean organisation = register.organisations().contains(column);
        var said = new ArrayList<String>();
        for (var item : entry.items(column)) {
            var words = organisation ? NameInSentence.of(item) : itemInSentence(column, item);
            if (!words.isEmpty()) {
                said.add(Isolates.around(words));
            }
        }
        return organisation ? InWords.list(said) : Phrase.of(said);
    }

    private static String itemInSentence(Column column, String item) {
        var code = code(column, item);
        return code.isPresent() ? code.get().inSentence() : valueInSentence(column, item);
    }

    private static String valueInSentence(Column column, String item) {
        var value = column.datatype().parse(item);
        if (value.isPresent() && value.get() instanceof Value.Marker marker) {
            return NOT_APPLICABLE.equals(marker.code()) ? "" : MARKERS.get(marker.code());
        }
        return value.isPresent() ? words(column, value.get(), item) : item;
    }
}
