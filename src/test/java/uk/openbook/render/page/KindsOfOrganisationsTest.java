package uk.openbook.render.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.openbook.input.settings.SiteConfig;
import uk.openbook.model.Code;
import uk.openbook.model.CodeList;
import uk.openbook.model.Column;
import uk.openbook.model.Datatypes;
import uk.openbook.model.Edition;
import uk.openbook.model.Entry;
import uk.openbook.model.EntryStore;
import uk.openbook.model.Organisations;
import uk.openbook.model.Register;
import uk.openbook.model.Release;
import uk.openbook.publication.Publication;
import uk.openbook.validation.CheckedSite;

class KindsOfOrganisationsTest {

    private static final Release RELEASE = new Release("2018-11-29", LocalDate.of(2018, 11, 29), "R", Instant.EPOCH, "");
    private static final Column NUMBER = Column.text("number");

    private static Column kind(String codeList) {
        var codes = Stream.of("a", "b", "c", "d", "e", "f").map(code -> new Code(code, "Kind " + code, "", code,
                Optional.empty(), Optional.empty(), List.of(), Map.of())).toList();
        return new Column("kind", List.of(), "", Datatypes.of("string"), false, Optional.empty(),
                Optional.of(new CodeList(codeList, codes)), List.of(), Optional.empty(), true, false, Optional.empty(),
                Optional.empty(), List.of());
    }

    /** An entry for each letter: its kind. */
    private static Edition edition(String id, Column kind, String kinds) {
        var columns = List.of(NUMBER, kind);
        var register = new Register(id, "Register " + id, "", new Register.CountedAs("a", "b"), columns,
                new Register.Key(List.of(NUMBER), List.of()), List.of(), Optional.empty(), List.of(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());
        var layout = new Entry.Layout(columns);
        var entries = new ArrayList<Entry>();
        for (var letter : kinds.split("")) {
            var key = "n" + entries.size();
            entries.add(new Entry(layout, key, List.of(key, letter.strip())));
        }
        return new Edition(register, RELEASE, columns, List.of("number", "kind"), EntryStore.of(entries),
                entries.size(), Map.of());
    }

    private static Optional<HomePage.Kinds> kinds(Edition... editions) {
        var byRegister = new LinkedHashMap<Register, List<Edition>>();
        for (var edition : editions) {
            byRegister.put(edition.register(), List.of(edition));
        }
        var config = new SiteConfig("A site", "A body", "", URI.create("https://example.org/"),
                ZoneId.of("Europe/London"), "", "", "", List.of(), List.of(), List.of());
        return KindsOfOrganisations.of(Publication.of(config, new CheckedSite(List.copyOf(byRegister.keySet()), List.of(),
                new Organisations(List.of()), List.of(RELEASE), byRegister, List.of(), 0, 0)));
    }

    private static List<String> told(HomePage.Kinds kinds) {
        return kinds.kinds().stream().map(kind -> kind.name() + " " + kind.entries().stream().map(Link::text).toList())
                .toList();
    }

    @Test
    void firstRegister_ordersTheKinds_andNothingIsAddedUp() {
        var kinds = kinds(edition("x", kind("organisation-types"), "abb "),
                edition("y", kind("organisation-types"), "aaaac")).orElseThrow();
        assertEquals(List.of("Register x", "Register y"), kinds.registers());
        assertEquals(List.of("Kind b [2, 0]", "Kind a [1, 4]", "Kind c [0, 1]"), told(kinds));
        assertEquals(new Link("2", "x/by/kind/b/index.html"), kinds.kinds().get(0).entries().get(0));
        assertEquals(new Link("0", ""), kinds.kinds().get(0).entries().get(1));
    }

    @Test
    void manyKinds_areCutToThoseWithTheMostEntries() {
        assertEquals(List.of("Kind f [3]", "Kind e [2]", "Kind a [1]", "Kind b [1]", "Kind c [1]"),
                told(kinds(edition("x", kind("organisation-types"), "abcdeefff")).orElseThrow()));
    }

    @Test
    void registerThatTellsNoKind_isLeftOut() {
        assertEquals(Optional.empty(), kinds(edition("x", kind("colours"), "ab")));
        assertEquals(List.of("Register y"), kinds(edition("x", kind("colours"), "ab"),
                edition("y", kind("organisation-types"), "ab")).orElseThrow().registers());
    }
}
