package uk.openbook.cohort;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.openbook.model.Code;

/**
 * Whom a share could include, as far as its datasets and years tell.
 *
 * @param held each of its datasets with the years of birth of those who could be in it
 * @param staff whether it could include people who work in schools
 * @param unknown why it could include others as well
 * @param years the academic years of the data, as far as they are published; empty where neither end is
 */
public record Reach(List<Held> held, boolean staff, List<Unknown> unknown, Optional<Years> years) {

    public Reach {
        held = List.copyOf(held);
        unknown = List.copyOf(unknown);
    }

    /** A dataset, and the years of birth of those who could be in what the share has of it. */
    public record Held(Code dataset, Span births) {
    }

    /** What is published of the years: one of the two at least, as it stands. */
    public record Years(Optional<String> from, Optional<String> to) {
    }

    /** Why it cannot be told by birth whom a share could include. */
    public enum Unknown {
        DATASETS("the datasets are not published"),
        YEARS("the years of the data are not published"),
        AGES("a dataset has no known ages"),
        OUTSIDE("its datasets hold no one born until now in its years");

        private final String words;

        Unknown(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** The years of birth of all whom it could include, in runs, earliest first. */
    public List<Span> births() {
        var runs = new ArrayList<Span>();
        held.stream().map(Held::births).sorted(Comparator.comparingInt(Span::first)).forEach(next -> {
            int last = runs.size() - 1;
            if (last >= 0 && runs.get(last).leadsOnTo(next)) {
                var run = runs.remove(last);
                runs.add(new Span(run.first(), Math.max(run.last(), next.last())));
            } else {
                runs.add(next);
            }
        });
        return runs;
    }
}
