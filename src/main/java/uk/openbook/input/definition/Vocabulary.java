package uk.openbook.input.definition;

import java.util.List;
import java.util.Set;

/**
 * The members that each kind of object in a definition may have; there are no others (design, D12). The same words are
 * in {@code src/docs/register-definition.schema.json}, which a test holds to.
 */
enum Vocabulary {
    DEFINITION("a definition", "@context", "@id", "@type", "url", "dc:title", "dc:description", "tableSchema",
            "openbook:short-title", "openbook:counted-as", "openbook:key", "openbook:title", "openbook:date",
            "openbook:organisations", "openbook:status", "openbook:coverage", "openbook:revision", "openbook:published-when",
            "openbook:rules", "openbook:sentence", "openbook:cross-views"),
    CONTEXT("the context", "@language"),
    WORDS("a title or description", "@value", "@language"),
    TABLE_SCHEMA("tableSchema", "columns", "primaryKey", "foreignKeys"),
    COLUMN("a column", "name", "titles", "dc:description", "datatype", "required", "separator", "null", "openbook:safe",
            "openbook:facet", "openbook:searchable", "openbook:datatype", "openbook:example", "openbook:from", "openbook:until",
            "openbook:was", "openbook:plausible", "openbook:max-length", "openbook:contact-details",
            "openbook:applies-when"),
    DATATYPE("a datatype", "base", "format"),
    FOREIGN_KEY("a foreign key", "columnReference", "reference"),
    REFERENCE("a reference", "resource", "columnReference"),
    COUNTED_AS("openbook:counted-as", "one", "other"),
    KEY("openbook:key", "columns", "fallback"),
    STATUS("openbook:status", "start", "end", "review", "afterwards"),
    COVERAGE("openbook:coverage", "from", "to", "datasets", "subjects"),
    REVISION("openbook:revision", "of", "order"),
    PUBLISHED_WHEN("openbook:published-when", "column", "codes", "count-held-back"),
    CROSS_VIEW("a cross view", "down", "across"),
    RULE("a rule", "rule", "column", "than", "when", "unless", "severity"),
    DATES("a span of dates", "from", "before");

    /** What CSVW has and registers have no use for. */
    private static final Set<String> OTHER_CSVW = Set.of("notes", "tables", "tableDirection", "transformations",
            "dialect", "suppressOutput", "aboutUrl", "propertyUrl", "valueUrl", "lang", "textDirection", "ordered",
            "default", "virtual", "rowTitles", "minimum", "maximum", "minInclusive", "maxInclusive", "minExclusive",
            "maxExclusive", "length", "minLength", "maxLength", "schemaReference", "@base");

    private final String what;
    private final List<String> members;

    Vocabulary(String what, String... members) {
        this.what = what;
        this.members = List.of(members);
    }

    /** The kind of object, as messages name it. */
    String what() {
        return what;
    }

    List<String> members() {
        return members;
    }

    /** Whether a member that has no place here is CSVW all the same. */
    static boolean isOtherCsvw(String member) {
        return OTHER_CSVW.contains(member);
    }
}
