package uk.openbook.render.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.openbook.model.Entry;
import uk.openbook.model.Period;
import uk.openbook.model.Register;
import uk.openbook.model.Standing;
import uk.openbook.paths.Urls;
import uk.openbook.publication.InWords;
import uk.openbook.publication.Publication;
import uk.openbook.publication.View;
import uk.openbook.publication.Wording;
import uk.openbook.render.PageLinks;

/**
 * What an organisation was given, told over time: when it first appears, what is listed, what is running and what ended
 * as at the newest release. Counts are by register and never across them, since one share can stand in two.
 *
 * @param opening sentences: since when, and how much each register lists
 * @param newest the entry of the latest date; empty where none is dated
 * @param newestDate in words
 * @param states where its entries stand, in their order; none without entries
 */
public record Story(String opening, Optional<Link> newest, String newestDate, List<State> states) {

    /** How many entries of a register a state names. */
    private static final int MOST = 5;

    public Story {
        states = List.copyOf(states);
    }

    /**
     * Entries that stand alike.
     *
     * @param id of the heading
     * @param heading such as {@code Running on 29 November 2018}
     */
    public record State(String id, String heading, List<Part> parts) {

        public State {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Those of one register.
     *
     * @param count how many
     * @param items the newest of them
     * @param more how many others there are, in words; empty where there are none
     */
    public record Part(String register, String count, List<Item> items, String more) {

        public Part {
            items = List.copyOf(items);
        }
    }

    /**
     * An entry.
     *
     * @param words until when, or since when; empty where no date is published
     */
    public record Item(Link link, String words) {
    }

    /** The states in the order they are told. */
    private enum Kind {
        RUNNING("Running on "), TO_COME("Not started by "), ENDED("Ended by "), UNKNOWN("Start and end not published");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String heading(LocalDate asAt) {
            return this == UNKNOWN ? words : words + InWords.date(asAt);
        }

        static Kind of(Set<Standing> standings) {
            return standings.contains(Standing.EXPIRED) ? ENDED
                    : standings.contains(Standing.NOT_STARTED) ? TO_COME
                    : standings.contains(Standing.LIVE) ? RUNNING : UNKNOWN;
        }
    }

    /**
     * Empty where nothing is listed.
     *
     * @param name of the organisation
     * @param figures how many entries each register lists
     * @param root the way from the page to the root of the site
     */
    static Optional<Story> of(Publication publication, String name, View view, List<Figure> figures, PageLinks root) {
        return publication.newestRelease().filter(release -> !figures.isEmpty())
                .map(release -> new Teller(release.date(), root).tell(name, view, figures));
    }

    /** Goes through the entries once. */
    private static final class Teller {

        private final LocalDate asAt;
        private final PageLinks root;
        private final Map<Kind, List<Group>> groups = new EnumMap<>(Kind.class);
        private Period first;
        private Period last;
        private Optional<Link> newest = Optional.empty();

        /** The entries of one register in one state. */
        private static final class Group {

            private final Register register;
            private final List<Item> items = new ArrayList<>();
            private int count;

            Group(Register register) {
                this.register = register;
            }
        }

        Teller(LocalDate asAt, PageLinks root) {
            this.asAt = asAt;
            this.root = root;
        }

        Story tell(String name, View view, List<Figure> figures) {
            view.rows().stream().filter(row -> row.timeline().listed())
                    .forEach(row -> add(row.register(), row.timeline().entry()));
            return new Story(opening(name, figures), newest, last == null ? "" : InWords.period(last),
                    groups.entrySet().stream().map(group -> state(group.getKey(), group.getValue())).toList());
        }

        private void add(Register register, Entry entry) {
            register.date().flatMap(entry::period).ifPresent(period -> date(register, entry, period));
            register.status().ifPresent(status -> {
                var standings = Standing.of(entry, status, asAt);
                var kind = Kind.of(standings);
                var group = group(kind, register);
                group.count++;
                if (group.items.size() < MOST) {
                    group.items.add(new Item(link(register, entry), words(kind, standings, status, entry)));
                }
            });
        }

        private void date(Register register, Entry entry, Period period) {
            if (first == null || period.first().isBefore(first.first())) {
                first = period;
            }
            if (last == null || period.last().isAfter(last.last())) {
                last = period;
                newest = Optional.of(link(register, entry));
            }
        }

        /** Rows come by register, so that the last group is that of the row's register, or there is none yet. */
        private Group group(Kind kind, Register register) {
            var ofKind = groups.computeIfAbsent(kind, any -> new ArrayList<>());
            if (ofKind.isEmpty() || !ofKind.get(ofKind.size() - 1).register.equals(register)) {
                ofKind.add(new Group(register));
            }
            return ofKind.get(ofKind.size() - 1);
        }

        private Link link(Register register, Entry entry) {
            return new Link(Wording.title(register, entry), root.to(Urls.entry(register, entry)));
        }

        private static String words(Kind kind, Set<Standing> standings, Register.Status status, Entry entry) {
            var start = status.start().flatMap(entry::period).map(InWords::period).orElse("");
            var end = status.end().flatMap(entry::period).map(InWords::period).orElse("");
            return switch (kind) {
                case RUNNING -> (end.isEmpty() ? "no end date published" : "until " + end)
                        + (standings.contains(Standing.REVIEW_OVERDUE) ? ", review overdue" : "");
                case TO_COME -> "from " + start;
                case ENDED -> "ended " + end;
                case UNKNOWN -> "";
            };
        }

        private String opening(String name, List<Figure> figures) {
            var counts = figures.stream().map(figure -> figure.number() + " " + figure.words()).toList();
            return first == null
                    ? Wording.beginning(name) + " is named in " + InWords.list(counts) + "."
                    : Wording.beginning(name) + " first appears in an entry dated " + InWords.period(first)
                            + ". It is named in " + InWords.list(counts) + ".";
        }

        private State state(Kind kind, List<Group> ofKind) {
            return new State("state-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    kind.heading(asAt), ofKind.stream().map(group -> new Part(group.register.title(),
                            InWords.number(group.count), group.items, group.count == group.items.size() ? ""
                                    : InWords.number(group.count - group.items.size()) + " more in the list below"))
                            .toList());
        }
    }
}
