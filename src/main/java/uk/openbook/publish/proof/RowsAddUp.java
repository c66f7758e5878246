package uk.openbook.publish.proof;

import uk.openbook.history.History;

/** In each release of a register, the rows read are the entries published and the rows held back. */
final class RowsAddUp implements Proof {

    private final History history;

    RowsAddUp(History history) {
        this.history = history;
    }

    @Override
    public void check(StagedSite site, Faults faults) {
        for (var edition : history.editions()) {
            if (edition.rowsRead() != edition.entries().size() + edition.rowsHeldBack()) {
                faults.add("data/releases/" + edition.release().id() + "/" + history.register().id() + ".csv",
                        "%d rows were read, but %d are published and %d held back".formatted(edition.rowsRead(),
                                edition.entries().size(), edition.rowsHeldBack()),
                        "Do not publish this site: rows were lost, or published twice");
            }
        }
    }
}
