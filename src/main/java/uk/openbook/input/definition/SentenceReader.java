package uk.openbook.input.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.openbook.model.Sentence;
import uk.openbook.model.Sentence.Fragment;
import uk.openbook.model.Sentence.Part;

/** Reads the fragments of a sentence, in which a column stands in braces. */
final class SentenceReader {

    private final KnownColumns columns;

    SentenceReader(KnownColumns columns) {
        this.columns = columns;
    }

    Sentence read(Item item) {
        var fragments = new ArrayList<Fragment>();
        for (var part : item.items()) {
            part.words().ifPresent(text -> fragments.add(new Fragment(parts(text, part))));
        }
        return new Sentence(fragments);
    }

    private List<Part> parts(String text, Item item) {
        var parts = new ArrayList<Part>();
        int start = 0;
        while (start < text.length()) {
            int open = text.indexOf('{', start);
            int close = text.indexOf('}', start);
            int end = open < 0 ? text.length() : open;
            if (close >= 0 && close < end || open >= 0 && close < 0) {
                item.wrong("a brace has no partner", "Write a column as {name}, and no other braces");
                return parts;
            }
            if (end > start) {
                parts.add(new Part(text.substring(start, end), Optional.empty()));
            }
            if (open < 0) {
                return parts;
            }
            columns.find(text.substring(open + 1, close), item)
                    .ifPresent(column -> parts.add(new Part("", Optional.of(column))));
            start = close + 1;
        }
        return parts;
    }
}
