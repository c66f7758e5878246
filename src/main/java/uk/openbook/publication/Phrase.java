package uk.openbook.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Things as they are listed in the middle of a sentence. Those that differ in a number alone are said together, where
 * the first of them stands: {@code key stage 2 and 4 results}.
 */
final class Phrase {

    private static final Pattern NUMBERED = Pattern.compile("([^0-9]* )([0-9]+)( [^0-9]*)");
    private static final String AND = " and ";

    private Phrase() {
    }

    /** What numbered things have around their numbers. */
    private record Around(String before, String after) {
    }

    static String of(List<String> things) {
        return things.size() < 2 ? String.join("", things) : list(together(things));
    }

    private static List<String> together(List<String> things) {
        var said = new LinkedHashMap<Object, List<String>>();
        for (var thing : things) {
            var numbered = NUMBERED.matcher(thing);
            if (numbered.matches()) {
                said.computeIfAbsent(new Around(numbered.group(1), numbered.group(3)), any -> new ArrayList<>())
                        .add(numbered.group(2));
            } else {
                said.put(thing, List.of());
            }
        }
        var phrases = new ArrayList<String>();
        said.forEach((thing, numbers) -> phrases.add(thing instanceof Around around
                ? around.before() + InWords.list(numbers) + around.after() : (String) thing));
        return phrases;
    }

    /** A comma tells the end of a thing that has an "and" of its own. */
    private static String list(List<String> phrases) {
        int last = phrases.size() - 1;
        boolean ambiguous = last > 1 && phrases.stream().anyMatch(phrase -> phrase.contains(AND));
        return ambiguous ? String.join(", ", phrases.subList(0, last)) + "," + AND + phrases.get(last)
                : InWords.list(phrases);
    }
}
