package uk.openbook.input.definition;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.openbook.model.Column;
import uk.openbook.model.Condition;
import uk.openbook.model.Datatype;
import uk.openbook.model.Headings;
import uk.openbook.model.Register;
import uk.openbook.model.Register.CountedAs;
import uk.openbook.model.Register.Coverage;
import uk.openbook.model.Register.CrossView;
import uk.openbook.model.Register.Key;
import uk.openbook.model.Register.PublishedWhen;
import uk.openbook.model.Register.Revision;
import uk.openbook.model.Register.Status;

/** Reads a register definition: CSVW table metadata, with our annotations. */
final class RegisterReader {

    private static final String CSVW = "http://www.w3.org/ns/csvw";

    private final CodeLists codeLists;
    private final Faults faults;

    RegisterReader(CodeLists codeLists, Faults faults) {
        this.codeLists = codeLists;
        this.faults = faults;
    }

    /** The register; empty where its definition has a fault. */
    Optional<Register> read(String id, Item root) {
        if (!root.isObjectOf(Vocabulary.DEFINITION)) {
            return Optional.empty();
        }
        var language = root.required("@context").map(RegisterReader::language).orElse("");
        root.text("@id");
        root.member("@type").ifPresent(type -> type.oneOf(List.of("Table")));
        root.required("url").ifPresent(url -> url.text().filter(text -> !text.equals(id + ".csv")).ifPresent(text ->
                url.wrong("'" + text + "' does not go with the name of this file", "Write '" + id + ".csv'")));
        var title = root.member("dc:title").flatMap(Words::of).orElse(Headings.fromName(id));
        var description = root.member("dc:description").flatMap(Words::of).orElse("");
        var schema = root.required("tableSchema");
        if (schema.isEmpty()) {
            return Optional.empty();
        }
        var columns = new SchemaReader(codeLists, language).read(schema.get());
        var register = annotated(id, title, description, columns, root, key(root, schema.get(), columns));
        return faults.any() ? Optional.empty() : register;
    }

    private static Optional<Register> annotated(String id, String title, String description, KnownColumns columns,
            Item root, Optional<Key> key) {
        var countedAs = root.member("openbook:counted-as").flatMap(RegisterReader::countedAs)
                .orElse(new CountedAs("entry", "entries"));
        var titleColumns = root.member("openbook:title").map(columns::listed).orElse(List.of());
        var date = root.member("openbook:date").flatMap(columns::dated);
        var organisations = root.member("openbook:organisations").map(item -> organisations(item, columns))
                .orElse(List.of());
        var status = root.member("openbook:status").flatMap(item -> status(item, columns));
        var coverage = root.member("openbook:coverage").flatMap(item -> coverage(item, columns));
        var revision = root.member("openbook:revision").flatMap(item -> revision(item, columns));
        var publishedWhen = root.member("openbook:published-when").flatMap(item -> publishedWhen(item, columns));
        var rules = root.member("openbook:rules").map(new RuleReader(columns)::read).orElse(List.of());
        var sentence = root.member("openbook:sentence").map(new SentenceReader(columns)::read);
        var shortTitle = root.member("openbook:short-title").flatMap(Words::of);
        var crossViews = root.member("openbook:cross-views").map(item -> crossViews(item, columns, organisations)).orElse(List.of());
        var appliesWhen = appliesWhen(root, columns);
        return key.map(known -> new Register(id, title, description, countedAs, columns.all(), known, titleColumns,
                date, organisations, status, coverage, revision, publishedWhen, rules, sentence, shortTitle,
                crossViews, appliesWhen));
    }

    /** The conditions of the columns that do not apply to every entry. */
    private static Map<Column, List<Condition>> appliesWhen(Item root, KnownColumns columns) {
        var conditions = new LinkedHashMap<Column, List<Condition>>();
        for (var item : root.member("tableSchema").filter(Item::isObject).flatMap(schema -> schema.member("columns"))
                .map(Item::items).orElse(List.of())) {
            item.member("openbook:applies-when").ifPresent(when -> item.member("name").filter(Item::isText)
                    .flatMap(Item::anyText).flatMap(columns::find)
                    .ifPresent(column -> conditions.put(column, appliesWhen(column, when, columns))));
        }
        return conditions;
    }

    private static List<Condition> appliesWhen(Column column, Item item, KnownColumns columns) {
        if (column.required()) {
            item.wrong("the column is required in every entry, so it applies to every entry",
                    "Delete it, or \"required\": true");
        }
        var conditions = new ConditionReader(columns).read(item);
        if (conditions.stream().anyMatch(condition -> condition.column().equals(column))) {
            item.wrong("the column cannot apply depending on what it holds itself", "Name another column");
        }
        return conditions;
    }

    /** The context is that of CSVW, alone or in a list with the language of the definition. */
    private static String language(Item context) {
        var parts = context.itemOrItems();
        if (parts.isEmpty() || !parts.get(0).isText() || !parts.get(0).text().equals(Optional.of(CSVW))
                || parts.size() > 2) {
            context.wrong("the context is not that of CSV on the Web", "Write \"" + CSVW + "\"");
            return "";
        }
        if (parts.size() == 1 || !parts.get(1).isObjectOf(Vocabulary.CONTEXT)) {
            return "";
        }
        return parts.get(1).text("@language").orElse("");
    }

    /** The key that our annotation gives; the primary key, which other programs read, where there is none. */
    private static Optional<Key> key(Item root, Item schema, KnownColumns columns) {
        var primary = schema.isObject() ? schema.member("primaryKey") : Optional.<Item>empty();
        var primaryColumns = primary.map(columns::listed).orElse(List.of());
        var own = root.member("openbook:key");
        if (own.isEmpty() && primary.isEmpty()) {
            root.wrong("the register has no key", "Name the columns that tell one entry from another, in openbook:key");
        }
        if (own.isEmpty()) {
            return key(primaryColumns, List.of(), primaryColumns);
        }
        if (!own.get().isObject()) {
            return key(columns.listed(own.get()), List.of(), primaryColumns);
        }
        if (!own.get().isObjectOf(Vocabulary.KEY)) {
            return Optional.empty();
        }
        return key(own.get().required("columns").map(columns::listed).orElse(List.of()),
                own.get().member("fallback").map(columns::listed).orElse(List.of()), primaryColumns);
    }

    private static Optional<Key> key(List<Column> columns, List<Column> fallback, List<Column> primary) {
        return columns.isEmpty() ? Optional.empty()
                : Optional.of(new Key(columns, fallback, fallback.isEmpty() && columns.equals(primary)));
    }

    private static Optional<CountedAs> countedAs(Item item) {
        if (!item.isObjectOf(Vocabulary.COUNTED_AS)) {
            return Optional.empty();
        }
        var one = item.required("one").flatMap(Item::words);
        var other = item.required("other").flatMap(Item::words);
        return one.isPresent() && other.isPresent()
                ? Optional.of(new CountedAs(one.get(), other.get()))
                : Optional.empty();
    }

    private static List<Column> organisations(Item item, KnownColumns columns) {
        var named = columns.listed(item);
        named.forEach(column -> KnownColumns.isText(column, item));
        return named;
    }

    private static Optional<Status> status(Item item, KnownColumns columns) {
        return isPartly(item, Vocabulary.STATUS)
                ? Optional.of(new Status(item.member("start").flatMap(columns::dated),
                        item.member("end").flatMap(columns::dated), item.member("review").flatMap(columns::dated),
                        item.member("afterwards").map(columns::listed).orElse(List.of())))
                : Optional.empty();
    }

    private static Optional<Coverage> coverage(Item item, KnownColumns columns) {
        return isPartly(item, Vocabulary.COVERAGE)
                ? Optional.of(new Coverage(item.member("from").flatMap(columns::dated),
                        item.member("to").flatMap(columns::dated), item.member("datasets").flatMap(columns::named),
                        item.member("subjects").flatMap(columns::named)))
                : Optional.empty();
    }

    /** Whether this is an object with at least one member. */
    private static boolean isPartly(Item item, Vocabulary vocabulary) {
        if (!item.isObjectOf(vocabulary)) {
            return false;
        }
        if (item.members().isEmpty()) {
            item.wrong("there is nothing in the braces", "Give at least one of " + String.join(", ", vocabulary.members())
                    + ", or delete it");
        }
        return true;
    }

    private static Optional<Revision> revision(Item item, KnownColumns columns) {
        if (!item.isObjectOf(Vocabulary.REVISION)) {
            return Optional.empty();
        }
        var of = item.required("of").map(columns::listed).orElse(List.of());
        var order = item.required("order")
                .flatMap(name -> columns.named(name).filter(column -> KnownColumns.isNumber(column, name)));
        return order.map(column -> new Revision(of, column));
    }

    private static Optional<PublishedWhen> publishedWhen(Item item, KnownColumns columns) {
        if (!item.isObjectOf(Vocabulary.PUBLISHED_WHEN)) {
            return Optional.empty();
        }
        var column = item.required("column").flatMap(columns::named);
        var codes = new LinkedHashSet<String>();
        for (var code : item.required("codes").map(Item::items).orElse(List.of())) {
            code.text().ifPresent(text -> {
                column.ifPresent(known -> KnownColumns.checkCode(known, text, code));
                codes.add(text);
            });
        }
        boolean counted = item.flag("count-held-back");
        return column.map(known -> new PublishedWhen(known, codes, counted));
    }

    private static List<CrossView> crossViews(Item item, KnownColumns columns, List<Column> organisations) {
        var crossViews = new LinkedHashSet<CrossView>();
        for (var pair : item.items()) {
            if (!pair.isObjectOf(Vocabulary.CROSS_VIEW)) {
                continue;
            }
            var down = pair.required("down").flatMap(name -> facet(name, columns));
            var across = pair.required("across").flatMap(name -> facet(name, columns));
            if (down.isPresent() && down.equals(across)) {
                pair.wrong("the column '" + down.get() + "' is crossed with itself", "Name two columns");
            } else if (down.isPresent() && across.isPresent()
                    && !crossViews.add(new CrossView(down.get(), across.get()))) {
                pair.wrong("this cross view stands twice in the list", "Delete one of the two");
            }
            Stream.of(down, across).flatMap(Optional::stream).filter(organisations::contains)
                    .filter(column -> column.datatype().kind() == Datatype.Kind.TEXT).findFirst()
                    .ifPresent(column -> pair.unused("the cross view is not made: '" + column + "' names organisations, which "
                            + "have pages of their own", "Delete it, or name another column"));
        }
        return List.copyOf(crossViews);
    }

    /** A column that is a facet; a fault where it is none. */
    private static Optional<Column> facet(Item name, KnownColumns columns) {
        var column = columns.named(name);
        if (column.isPresent() && !column.get().facet()) {
            name.wrong("the column '" + column.get() + "' is no facet",
                    "Name another column, or add \"openbook:facet\": true to this one");
            return Optional.empty();
        }
        return column;
    }
}
