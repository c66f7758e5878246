package uk.openbook.publication;

import java.util.AbstractList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import uk.openbook.history.Timeline;
import uk.openbook.model.Register;
import uk.openbook.paths.Urls;

/**
 * A list of entries with one thing in common, by register and newest first. It has pages, and files with the same rows
 * in a folder named like the first page, or in the folder of which that page is the index.
 */
public final class View {


    private final String name;
    private final String page;
    private final List<Row> rows;
    private final Map<Register, Integer> listed = new HashMap<>();
    private final List<Register> registers;
    private final boolean across;

    /** An entry in a list. */
    public record Row(Register register, Timeline timeline) {

        public Row {
            Objects.requireNonNull(register);
            Objects.requireNonNull(timeline);
        }

        /** What the entry is called. */
        public String title() {
            return Wording.title(register, timeline.entry());
        }

        /** The path of its page. */
        public String url() {
            return Urls.entry(register, timeline.entry());
        }
    }

    /** @param rows not changed later */
    private View(String name, String page, List<Register> registers, boolean across, List<Row> rows) {
        this.name = Objects.requireNonNull(name);
        this.page = Objects.requireNonNull(page);
        this.registers = List.copyOf(registers);
        this.across = across;
        this.rows = Collections.unmodifiableList(rows);
    }

    /**
     * A list across registers.
     *
     * @param name what its entries have in common, such as an organisation
     * @param page the path of its first page
     * @param registers that have an entry in it
     * @param rows by register
     */
    static View across(String name, String page, List<Register> registers, List<Row> rows) {
        var view = new View(name, page, registers, true, List.copyOf(rows));
        view.rows.forEach(row -> view.listed.merge(row.register(), row.timeline().listed() ? 1 : 0, Integer::sum));
        return view;
    }

    /**
     * A part of what one register lists. It holds nothing of an entry but its place there.
     *
     * @param name what its entries have in common, such as the code of a column
     * @param page the path of its first page
     * @param all the entries that the register lists, newest first
     * @param places of the view's entries among them, from 0, ascending
     */
    static View of(Register register, String name, String page, List<Row> all, int[] places) {
        var view = new View(name, page, List.of(register), false, new AbstractList<>() {
            @Override
            public Row get(int index) {
                return all.get(places[index]);
            }

            @Override
            public int size() {
                return places.length;
            }
        });
        view.listed.put(register, places.length);
        return view;
    }

    /** What its entries have in common, in words. */
    public String name() {
        return name;
    }

    /** Every entry: of a list across registers also those no longer listed, at the end of each register. */
    public List<Row> rows() {
        return rows;
    }

    /** The registers with an entry in it. */
    public List<Register> registers() {
        return registers;
    }

    /** Whether it can hold entries of several registers. */
    public boolean isAcrossRegisters() {
        return across;
    }

    /** How many rows of one register there are that its newest edition lists. */
    public int listed(Register register) {
        return listed.getOrDefault(register, 0);
    }

    /**
     * The path of a page of the list.
     *
     * @param number from 1
     */
    public String page(int number) {
        return number == 1 ? page : file("page-" + number + ".html");
    }

    /** The path of its CSV. */
    public String csv() {
        return file("rows.csv");
    }

    /** The path of a file in the folder of the list. */
    public String file(String name) {
        return Urls.file(page, name);
    }
}
