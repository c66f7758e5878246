package uk.openbook.input.definition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.openbook.model.CodeList;
import uk.openbook.model.Column;
import uk.openbook.model.Datatype;
import uk.openbook.model.Datatypes;
import uk.openbook.model.Register;
import uk.openbook.model.Safe;

/** Reads the description of one column. */
final class ColumnReader {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    /** In a rule, {@code than} names a column or is this word. */
    static final String RELEASE = "release";
    private static final String CHOOSE_ANOTHER = "Choose another name; the heading can go into titles";
    private static final Map<String, String> ONLY_FORMATS = Map.of("gYear", "yyyy", "gYearMonth", "yyyy-MM");
    private static final List<String> SAFES = Stream.of(Safe.values()).map(Safe::word).toList();

    private final Map<String, CodeList> codes;
    private final String language;

    /**
     * @param codes the code list of each column that has one
     * @param language of the definition, or empty
     */
    ColumnReader(Map<String, CodeList> codes, String language) {
        this.codes = codes;
        this.language = language;
    }

    /** The column; empty where it has no name or no datatype, which is a fault. */
    Optional<Column> read(Item item) {
        if (!item.isObjectOf(Vocabulary.COLUMN)) {
            return Optional.empty();
        }
        var name = item.required("name").flatMap(this::name);
        var datatype = datatype(item).flatMap(made -> item.member("openbook:example")
                .map(example -> like(made, example)).orElse(Optional.of(made)));
        var titles = item.member("titles").map(this::titles).orElse(List.of());
        var description = item.member("dc:description").flatMap(Words::of).orElse("");
        var separator = item.member("separator").flatMap(this::separator);
        var nulls = item.member("null").map(this::nulls).orElse(List.of());
        var safe = item.member("openbook:safe").flatMap(word -> word.oneOf(SAFES)).flatMap(Safe::of);
        boolean required = item.flag("required");
        boolean facet = item.flag("openbook:facet");
        boolean searchable = item.flag("openbook:searchable");
        boolean contactDetails = item.flag("openbook:contact-details");
        var from = item.member("openbook:from").flatMap(Item::day);
        var until = item.member("openbook:until").flatMap(day -> until(day, from));
        var was = item.member("openbook:was").map(Item::texts).orElse(List.of());
        var bounds = bounds(item, datatype);
        if (name.isEmpty() || datatype.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Column(name.get(), titles, description, datatype.get(), required, separator,
                Optional.ofNullable(codes.get(name.get())), nulls, safe, facet, searchable, from, until, was,
                bounds, contactDetails));
    }

    private Optional<String> name(Item item) {
        var name = item.text();
        if (name.isPresent() && !NAME.matcher(name.get()).matches()) {
            item.wrong("'" + name.get() + "' cannot be the name of a column",
                    "Use lower-case letters, digits and underscores, with a letter first; headings of other forms go "
                            + "into titles");
        }
        if (name.equals(Optional.of(RELEASE))) {
            item.wrong("'" + RELEASE + "' means the release in rules and cannot be the name of a column",
                    CHOOSE_ANOTHER);
        }
        if (name.filter(Register.HISTORY_COLUMNS::contains).isPresent()) {
            item.wrong("'" + name.get() + "' is a column of every register's history and cannot be one of the register",
                    CHOOSE_ANOTHER);
        }
        return name;
    }

    /** A text, a list, or an object with one of these for each language: the definition's own language first. */
    private List<String> titles(Item item) {
        if (!item.isObject()) {
            return item.texts();
        }
        var titles = new ArrayList<String>();
        item.member(language).ifPresent(own -> titles.addAll(own.texts()));
        item.members().forEach((tag, texts) -> {
            if (!tag.equals(language)) {
                texts.texts().stream().filter(text -> !titles.contains(text)).forEach(titles::add);
            }
        });
        return titles;
    }

    /** Unlike other texts, what separates items may be white space, such as a line break. */
    private Optional<String> separator(Item item) {
        return item.anyText().filter(mark -> {
            if (mark.isEmpty()) {
                item.wrong("the text is empty", "Give what is between two items, such as a semicolon");
            }
            return !mark.isEmpty();
        });
    }

    /** Unlike other texts, one that means blank may be blank. */
    private List<String> nulls(Item item) {
        var nulls = new ArrayList<String>();
        for (var part : item.itemOrItems()) {
            part.anyText().ifPresent(nulls::add);
        }
        return nulls;
    }

    private static Column.Bounds bounds(Item item, Optional<Datatype> datatype) {
        var dates = item.member("openbook:plausible");
        datatype.map(Datatype::kind).filter(kind -> kind != Datatype.Kind.DATE && kind != Datatype.Kind.PERIOD)
                .ifPresent(other -> dates.ifPresent(span -> span.wrong("the column does not hold dates",
                        "Delete it, or make its datatype a date")));
        var span = dates.map(Item::span).orElse(Item.Span.ANY);
        var length = item.member("openbook:max-length").flatMap(Item::count).orElse(Column.Bounds.MAX_LENGTH);
        return new Column.Bounds(span.from(), span.before(), length);
    }

    private static Optional<LocalDate> until(Item item, Optional<LocalDate> from) {
        var until = item.day();
        if (until.isPresent() && from.isPresent() && until.get().isBefore(from.get())) {
            item.wrong(until.get() + " is before openbook:from " + from.get(), "Correct whichever is wrong");
        }
        return until;
    }

    private Optional<Datatype> datatype(Item column) {
        var csvw = column.member("datatype");
        var base = base(csvw);
        var format = csvw.filter(Item::isObject).flatMap(item -> item.member("format"));
        var formatText = format.flatMap(Item::text);
        if (base.isEmpty() || format.isPresent() && formatText.isEmpty()) {
            return Optional.empty();
        }
        var ours = column.member("openbook:datatype");
        var made = made(base.get(), formatText, format.or(() -> csvw).orElse(column));
        if (made.isEmpty() || ours.isEmpty()) {
            return made;
        }
        if (!base.get().equals("string")) {
            ours.get().wrong("openbook:datatype stands beside the datatype '" + base.get() + "'",
                    "Delete one of them; for other programs such a column is a string");
        }
        return ours.get().oneOf(Datatypes.ourNames()).flatMap(name -> made(name, formatText, ours.get()));
    }

    /** The type with examples of its form; empty where they are none. */
    private static Optional<Datatype> like(Datatype datatype, Item example) {
        var texts = example.texts();
        for (var text : texts) {
            if (datatype.parse(text).isEmpty()) {
                example.wrong("'" + text + "' is not " + datatype.form(), "Correct the example, or the format");
                return Optional.empty();
            }
        }
        try {
            return Optional.of(Datatypes.like(datatype, texts));
        } catch (IllegalArgumentException e) {
            example.wrong(e.getMessage(), "Delete the example, or give the datatype a format");
            return Optional.empty();
        }
    }

    /** The name of the CSVW datatype: a text, or the base of an object; string where there is none. */
    private static Optional<String> base(Optional<Item> csvw) {
        if (csvw.isEmpty()) {
            return Optional.of("string");
        }
        var item = csvw.get();
        if (item.isText()) {
            return item.oneOf(Datatypes.csvwNames());
        }
        if (!item.isObjectOf(Vocabulary.DATATYPE)) {
            return Optional.empty();
        }
        var base = item.member("base");
        return base.isEmpty() ? Optional.of("string") : base.get().oneOf(Datatypes.csvwNames());
    }

    private static Optional<Datatype> made(String name, Optional<String> format, Item item) {
        var only = ONLY_FORMATS.get(name);
        if (only != null && !format.orElse(only).equals(only)) {
            item.wrong("the format of a " + name + " is always " + only, "Write it so, or delete it");
            return Optional.empty();
        }
        try {
            return Optional.of(Datatypes.of(name, format.orElse(null)));
        } catch (IllegalArgumentException e) {
            item.wrong(e.getMessage(), "Correct the format, or delete it");
            return Optional.empty();
        }
    }
}
