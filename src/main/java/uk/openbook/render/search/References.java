package uk.openbook.render.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import uk.openbook.publication.Wording;
import uk.openbook.text.NormalizedText;

/** The references of all entries, sorted, with the numbers of the entries. */
final class References {

    private static final int PER_SHARD = 400;
    /** Commas between the thousands of a number, which a reader may or may not type. */
    private static final Pattern GROUPS = Pattern.compile("(?<=\\p{Nd}),(?=\\p{Nd}{3}(?!\\p{Nd}))");

    private final List<Reference> sorted;
    private final boolean allHaveDigits;

    private record Reference(String text, int entry) {
    }

    private References(List<Reference> sorted) {
        this.sorted = sorted;
        this.allHaveDigits = sorted.stream().allMatch(reference ->
                reference.text.codePoints().anyMatch(Character::isDigit));
    }

    static References of(Documents documents) {
        var found = new ArrayList<Reference>();
        var letters = new Letters();
        for (int i = 0; i < documents.size(); i++) {
            var row = documents.get(i);
            var reference = Wording.reference(row.register(), row.timeline().entry());
            if (reference.isPresent()) {
                letters.fold(NormalizedText.trimmed(reference.get()));
                found.add(new Reference(GROUPS.matcher(new String(letters.chars, 0, letters.length)).replaceAll(""), i));
            }
        }
        found.sort((one, other) -> {
            int order = one.text.compareTo(other.text);
            return order != 0 ? order : Integer.compare(one.entry, other.entry);
        });
        return new References(found);
    }

    /** Whether a text without a digit is no reference. */
    boolean allHaveDigits() {
        return allHaveDigits;
    }

    int shards() {
        return (sorted.size() + PER_SHARD - 1) / PER_SHARD;
    }

    /** The first reference in a file. */
    String first(int shard) {
        return sorted.get(shard * PER_SHARD).text;
    }

    /** A file of references. */
    void write(int shard, Packed out) {
        int from = shard * PER_SHARD;
        int to = Math.min(sorted.size(), from + PER_SHARD);
        out.octet('X').number(to - from);
        for (var reference : sorted.subList(from, to)) {
            out.next(reference.text).number(reference.entry);
        }
    }
}
