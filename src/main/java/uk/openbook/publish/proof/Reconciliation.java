package uk.openbook.publish.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import uk.openbook.output.Move;
import uk.openbook.output.Publication;

/** The proofs that what was read is what is published: nothing lost, nothing twice, nothing held back. */
public final class Reconciliation {

    private Reconciliation() {
    }

    /** Every proof about the entries of a publication. */
    public static List<Proof> of(Publication publication) {
        var baseUrl = publication.config().baseUrl();
        var moved = publication.moves().stream().map(Move::from).collect(Collectors.toSet());
        var proofs = new ArrayList<Proof>();
        var registers = new ArrayList<EntryPaths>();
        for (var history : publication.histories().values()) {
            var entries = new EntryPaths(history);
            registers.add(entries);
            proofs.add(new RowsAddUp(history));
            proofs.add(new ChangesAddUp(history));
            proofs.add(new EntriesHavePages(entries));
            proofs.add(new EntriesAreListed(entries, baseUrl.toString()));
            proofs.add(CsvHoldsEntries.asPublished(history));
            proofs.add(CsvHoldsEntries.forSpreadsheets(history));
            proofs.add(new JsonHoldsEntries(history));
            proofs.add(new JsonLinesHoldEntries(history));
            proofs.add(new HistoryHoldsEntries(history));
            proofs.add(new HistoryReplays(history));
            proofs.add(new NoOtherPages(entries, moved));
        }
        proofs.add(new DatabaseHoldsEntries(publication.histories().values()));
        if (!registers.isEmpty()) {
            proofs.add(new SitemapNamesEntries(registers, baseUrl));
            proofs.add(new SearchHoldsEntries(registers));
        }
        return proofs;
    }
}
