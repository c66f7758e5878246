package uk.openbook.validation.rules;

import java.util.Optional;
import uk.openbook.model.Finding;

/** A demand on the cells of a row together, which the register's definition states. */
interface RowRule {

    Optional<Finding> check(PlacedEntry row);
}
