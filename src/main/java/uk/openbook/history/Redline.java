package uk.openbook.history;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What changed between two texts, word by word. */
public record Redline(List<Piece> pieces) {

    /** What became of a piece of text. */
    public enum Fate { KEPT, REMOVED, ADDED }

    /** A run of text that was kept, removed or added. */
    public record Piece(Fate fate, String text) {
    }

    /** A word, a run of white space, or a single mark. */
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}\\p{M}_]+|\\s+|.", Pattern.DOTALL);

    /** Beyond this many words a comparison says no more than the two texts, and takes long. */
    private static final int MOST_TOKENS = 4000;

    public Redline {
        pieces = List.copyOf(pieces);
    }

    /** The pieces that make the earlier text of those kept and removed, and the later of those kept and added. */
    public static Redline of(String before, String after) {
        var old = tokens(before);
        var now = tokens(after);
        var pieces = new ArrayList<Piece>();
        if (old.size() > MOST_TOKENS || now.size() > MOST_TOKENS) {
            add(pieces, Fate.REMOVED, List.of(before));
            add(pieces, Fate.ADDED, List.of(after));
            return new Redline(pieces);
        }
        int from = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            add(pieces, Fate.KEPT, old.subList(from, delta.getSource().getPosition()));
            add(pieces, Fate.REMOVED, delta.getSource().getLines());
            add(pieces, Fate.ADDED, delta.getTarget().getLines());
            from = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(pieces, Fate.KEPT, old.subList(from, old.size()));
        return new Redline(joined(pieces));
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(match -> match.group()).toList();
    }

    private static void add(List<Piece> pieces, Fate fate, List<String> tokens) {
        if (!tokens.isEmpty()) {
            var text = String.join("", tokens);
            if (!text.isEmpty()) {
                pieces.add(new Piece(fate, text));
            }
        }
    }

    /** Changes with nothing but white space between them are one, so that a changed phrase reads as a phrase. */
    private static List<Piece> joined(List<Piece> pieces) {
        var joined = new ArrayList<Piece>();
        for (int i = 0; i < pieces.size();) {
            int end = i;
            while (end < pieces.size() && isChange(pieces, end)) {
                end++;
            }
            if (end == i) {
                joined.add(pieces.get(i++));
                continue;
            }
            var run = pieces.subList(i, end);
            add(joined, Fate.REMOVED, texts(run, Fate.ADDED));
            add(joined, Fate.ADDED, texts(run, Fate.REMOVED));
            i = end;
        }
        return joined;
    }

    /** A change, or white space between two of them. */
    private static boolean isChange(List<Piece> pieces, int i) {
        return pieces.get(i).fate != Fate.KEPT
                || pieces.get(i).text.isBlank() && i > 0 && pieces.get(i - 1).fate != Fate.KEPT
                        && i + 1 < pieces.size() && pieces.get(i + 1).fate != Fate.KEPT;
    }

    private static List<String> texts(List<Piece> pieces, Fate without) {
        return pieces.stream().filter(piece -> piece.fate != without).map(Piece::text).collect(Collectors.toList());
    }
}
