package uk.openbook.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One code of a code list, with its words.
 *
 * @param code as it stands in cells
 * @param label its words
 * @param definition what it means, or empty
 * @param inSentence its words in the middle of a sentence; the label where the list gives none
 * @param validFrom the first release date it may stand in, if limited
 * @param validUntil the last date of an entry that may have it, if limited
 * @param was codes it had before
 * @param details further columns of the list, blank ones left out, in the list's order
 */
public record Code(String code, String label, String definition, String inSentence, Optional<LocalDate> validFrom,
        Optional<LocalDate> validUntil, List<String> was, Map<String, String> details) {

    public Code {
        was = List.copyOf(was);
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

}
