package uk.openbook.publish.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import uk.openbook.history.History;
import uk.openbook.model.Change;
import uk.openbook.model.Edition;
import uk.openbook.model.Release;
import uk.openbook.output.Urls;

/**
 * From one release of a register to the next: the rows that were there, with those added and returned and without those
 * gone, are the rows that are there now. Counted in the files that were written, not in what they were written of.
 */
final class ChangesAddUp implements Proof {

    private static final String REMEDY = "Do not publish this site: its account of what changed is wrong";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final History history;

    ChangesAddUp(History history) {
        this.history = history;
    }

    @Override
    public void check(StagedSite site, Faults faults) throws IOException {
        long before = 0;
        for (var edition : history.editions()) {
            var path = Urls.asItStood(edition.release(), history.register());
            long now = rows(site, path);
            if (now != edition.entries().size()) {
                faults.add(path, "the file has %d rows for %d entries".formatted(now, edition.entries().size()),
                        REMEDY);
            }
            check(site, edition, before, now, faults);
            before = now;
        }
    }

    private void check(StagedSite site, Edition edition, long before, long now, Faults faults) throws IOException {
        var changed = changed(site, edition.release(), faults);
        long made = before + count(changed, Change.Kind.ADDED) + count(changed, Change.Kind.RETURNED)
                - count(changed, Change.Kind.GONE);
        if (made != now) {
            faults.add(Urls.changes(edition.release(), "csv"),
                    "%s had %d entries, and with what came and went would have %d, but has %d".formatted(
                            history.register(), before, made, now), REMEDY);
        }
    }

    private static int count(Map<String, Integer> changed, Change.Kind kind) {
        return changed.getOrDefault(kind.word(), 0);
    }

    /** How many rows there are of each kind of change; an entry that came or went has one. */
    private Map<String, Integer> changed(StagedSite site, Release release, Faults faults) throws IOException {
        var changed = new HashMap<String, Integer>();
        int file = site.find(Urls.changes(release, "csv"));
        if (file < 0) {
            return changed;
        }
        try (var reader = new InputStreamReader(site.open(file), StandardCharsets.UTF_8)) {
            if (reader.read() != BYTE_ORDER_MARK) {
                faults.add(site.path(file), "the file has no byte-order mark", REMEDY);
                return changed;
            }
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).stream()
                    .filter(row -> row.get("register").equals(history.register().id()))
                    .forEach(row -> changed.merge(row.get("change"), 1, Integer::sum));
        }
        return changed;
    }

    /** The rows of a file below its headings; -1 where there is no such file. */
    private static long rows(StagedSite site, String path) throws IOException {
        int file = site.find(path);
        if (file < 0) {
            return -1;
        }
        try (var in = site.open(file)) {
            return rows(in) - 1;
        }
    }

    /** How many lines end outside quotes: a whole CSV parser takes ten times as long over these files. */
    private static long rows(InputStream csv) throws IOException {
        long rows = 0;
        boolean quoted = false;
        var block = new byte[1 << 16];
        for (int read; (read = csv.read(block)) >= 0;) {
            for (int i = 0; i < read; i++) {
                if (block[i] == '"') {
                    quoted = !quoted;
                } else if (block[i] == '\n' && !quoted) {
                    rows++;
                }
            }
        }
        return rows;
    }
}
