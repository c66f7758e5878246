package uk.openbook.validation.rules;

import java.util.Locale;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Register;
import uk.openbook.model.Slug;
import uk.openbook.text.NormalizedText;
import uk.openbook.validation.privacy.Excerpt;

/** Reports a value of a facet whose list would have the address of a file that the facet has. */
final class UsableFacetAddress implements CellRule {

    private final Register register;

    UsableFacetAddress(Register register) {
        this.register = register;
    }

    @Override
    public void check(Cell cell, Findings findings) {
        for (var item : cell.items()) {
            // A slug with a file's ending is the text itself in lower case; every other slug has no point.
            var slug = NormalizedText.spaced(item).toLowerCase(Locale.ROOT);
            if (Slug.FILES_OF_A_FACET.contains(slug)) {
                cell.report(findings, FindingCode.URL_COLLIDES, "the list of " + Excerpt.of(item) + " and a file of the site "
                        + "would both be at %s/by/%s/%s".formatted(register, cell.column(), slug),
                        "Write the value in another way");
            }
        }
    }
}
