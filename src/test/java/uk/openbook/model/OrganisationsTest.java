package uk.openbook.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationsTest {

    private static final Map<String, Integer> NAMES = Map.of("Alpha Org", 3, "ALPHA ORG", 2, "Alpha  Org", 1,
            "alpha-org.", 1, "\u00a0Alpha\u200b Org", 1, "Alpha Orgs", 1);

    @ParameterizedTest
    @ValueSource(strings = {"Alpha Org", "ALPHA ORG", "Alpha  Org", "alpha-org.", "\u00a0Alpha\u200b Org", "'Alpha', Org"})
    void namesAlikeExceptForCaseSpacesAndPunctuation_areOneOrganisation(String name) {
        var organisations = new Organisations(List.of()).with(NAMES, id -> false);
        assertEquals("Alpha Org", organisations.of(name).name());
        assertEquals(organisations.of("Alpha Org"), organisations.of(name));
        assertNotEquals(organisations.of("Alpha Orgs").id(), organisations.of(name).id());
    }

    @Test
    void organisationOfASealedSpelling_keepsItsAddress() {
        var sealed = Slug.of("ALPHA ORG");
        var organisation = new Organisations(List.of()).with(NAMES, sealed::equals).of("Alpha  Org");
        assertEquals(sealed, organisation.id());
        assertEquals("Alpha Org", organisation.name());
    }
}
