package uk.openbook.validation.rules;

import uk.openbook.model.Findings;

/** A demand on the cells of one column. */
interface CellRule {

    /** Adds a finding for each thing in the cell that does not meet the demand. */
    void check(Cell cell, Findings findings);
}
