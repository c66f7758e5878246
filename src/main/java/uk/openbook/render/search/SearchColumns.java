package uk.openbook.render.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import uk.openbook.model.Column;
import uk.openbook.model.Datatype;
import uk.openbook.model.Entry;
import uk.openbook.model.Register;
import uk.openbook.publication.Wording;

/**
 * The columns of a register that are searched, and what is searched in them: those whose definition says so, and those
 * that an entry is known by.
 */
final class SearchColumns {

    private static final int REFERENCE = 4;
    private static final int TITLE = 4;
    /** How much a word of an organisation's name counts. */
    static final int ORGANISATION = 3;
    private static final int OTHER = 1;

    private final List<Column> columns;
    private final List<Column> organisations;
    private final int[] weights;
    /** For each column the texts of its codes, as they are asked for. */
    private final List<Map<String, String>> coded = new ArrayList<>();

    SearchColumns(Register register) {
        columns = register.columns().stream().filter(column -> column.searchable()
                || register.titleColumns().contains(column) || register.organisations().contains(column)
                || register.key().reference().filter(column::equals).isPresent()
                || register.date().filter(column::equals).isPresent()).toList();
        columns.forEach(column -> coded.add(new ConcurrentHashMap<>()));
        organisations = List.copyOf(register.organisations());
        weights = columns.stream().mapToInt(column -> weight(register, column)).toArray();
    }

    private static int weight(Register register, Column column) {
        return register.titleColumns().contains(column) ? TITLE
                : register.organisations().contains(column) ? ORGANISATION
                : register.key().reference().filter(column::equals).isPresent() ? REFERENCE : OTHER;
    }

    /** In the order of the definition. */
    List<Column> all() {
        return columns;
    }

    /** The numbers of those that name organisations. */
    int[] organisations() {
        return IntStream.range(0, columns.size()).filter(number -> organisations.contains(columns.get(number))).toArray();
    }

    /** How much a word in a column counts. */
    int weight(int column) {
        return weights[column];
    }

    /**
     * What is searched in a cell, item by item: words rather than codes, and in brackets a code that says something its
     * words do not.
     */
    List<String> items(Entry entry, int number) {
        var column = columns.get(number);
        var items = entry.items(column);
        if (column.codes().isEmpty() && column.datatype().isFreeText()) {
            return items;
        }
        var texts = new ArrayList<String>(items.size());
        for (var item : items) {
            texts.add(column.codes().isEmpty() ? shown(column, item)
                    : coded.get(number).computeIfAbsent(item, any -> codeText(column, item)));
        }
        return texts;
    }

    /** As pages show it; with a number as it was typed where that has other digits, as 007 has. */
    private static String shown(Column column, String item) {
        return column.datatype().kind() == Datatype.Kind.NUMBER ? both(Wording.item(column, item), item)
                : Wording.item(column, item);
    }

    private static String codeText(Column column, String item) {
        return both(Wording.item(column, item), item);
    }

    private static String both(String shown, String typed) {
        return words(shown).containsAll(words(typed)) ? shown : shown + " (" + typed + ")";
    }

    private static Set<String> words(String text) {
        var found = new LinkedHashSet<String>();
        new Tokeniser().split(text, new Tokeniser.Words() {
            @Override
            public void word(char[] letters, int from, int to) {
                found.add(new String(letters, from, to - from));
            }

            @Override
            public void otherwise(char[] letters, int from, int to) {
                // Its parts are words.
            }
        });
        return found;
    }
}
