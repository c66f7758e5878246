package uk.openbook.render.page;

import java.util.stream.Collectors;
import uk.openbook.history.History;
import uk.openbook.model.Change;
import uk.openbook.model.Entry;
import uk.openbook.model.Rekey;
import uk.openbook.publication.Wording;
import uk.openbook.text.Isolates;

/** Says that an entry was known by another key, and why. */
final class NewKey {

    private NewKey() {
    }

    /** For example {@code Known as ES-0012 until then. Two digits were swapped.} Empty where the key is the same. */
    static String note(History history, Change change) {
        return change.formerKey().map(former -> known(history, change.before().orElseThrow()) + " "
                + history.rekeys(former, change.key()).stream().map(Rekey::reason).map(NewKey::sentence)
                        .collect(Collectors.joining(" "))).orElse("");
    }

    /** A key that is made of other cells says nothing to people. */
    private static String known(History history, Entry before) {
        return Wording.reference(history.register(), before).map(reference -> "Known as " + Isolates.around(reference)
                + " until then.")
                .orElse("Published under another address until then.");
    }

    private static String sentence(String reason) {
        return Isolates.around(reason) + (reason.matches("(?s).*[.!?]") ? "" : ".");
    }
}
