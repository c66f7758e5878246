package uk.openbook.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The notices of all releases that are public, with the lines of each release's file as they are published.
 */
public final class Notices {

    /** Where there are none. */
    public static final Notices NONE = new Notices(List.of(), Map.of(),
            (register, key) -> key);

    private final List<Notice> all;
    private final Map<String, List<List<String>>> lines;
    private final BiFunction<Register, String, String> newestKey;
    private final Map<String, List<Notice>> byEntry = new HashMap<>();

    /**
     * @param all in the order of their releases and lines
     * @param lines the cells of each release's file, by its id: kind, register, key, columns, release, reason
     * @param newestKey the key that an entry is known by now, so that its notices are found by any that it had
     */
    public Notices(List<Notice> all, Map<String, List<List<String>>> lines,
            BiFunction<Register, String, String> newestKey) {
        this.newestKey = newestKey;
        this.all = all.stream().sorted(Comparator.comparing(Notice::release)).toList();
        this.lines = Map.copyOf(lines);
        this.all.forEach(notice -> notice.cells().ifPresent(cells ->
                byEntry.computeIfAbsent(entry(cells.register(), cells.key()), any -> new ArrayList<>()).add(notice)));
    }

    private String entry(Register register, String key) {
        return register.id() + ":" + newestKey.apply(register, key);
    }

    /** Oldest first. */
    public List<Notice> all() {
        return all;
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The notices that one release gives, in the order of its file. */
    public List<Notice> of(Release release) {
        return all.stream().filter(notice -> notice.release().equals(release)).toList();
    }

    /** The redactions, oldest first. */
    public List<Notice> redactions() {
        return all.stream().filter(notice -> notice.kind() == Notice.Kind.REDACTION).toList();
    }

    /** The notices of one entry by whatever key it had, oldest first. */
    public List<Notice> of(Register register, String key) {
        return byEntry.getOrDefault(entry(register, key), List.of());
    }

    /** Why the entry went in this release; empty where no notice says so. */
    public Optional<Notice> withdrawal(Register register, String key, Release release) {
        return of(register, key).stream()
                .filter(notice -> notice.kind() == Notice.Kind.WITHDRAWAL && notice.release().equals(release))
                .findFirst();
    }

    /** The correction of a cell that this release makes; empty where no notice says so. */
    public Optional<Notice> correction(Register register, String key, Column column, Release release) {
        return of(register, key).stream()
                .filter(notice -> notice.kind() == Notice.Kind.CORRECTION && notice.release().equals(release)
                        && notice.cells().orElseThrow().columns().contains(column))
                .findFirst();
    }

    /** The redaction of a cell, that of this very key before that of another; empty where no notice says so. */
    public Optional<Notice> redaction(Register register, String key, Column column) {
        return of(register, key).stream()
                .filter(notice -> notice.kind() == Notice.Kind.REDACTION
                        && notice.cells().orElseThrow().columns().contains(column))
                .min(Comparator.comparing(notice -> !notice.isOf(register, key)));
    }

    /** The cells of a release's file of notices, without its headings; none where it has no file. */
    public List<List<String>> lines(Release release) {
        return lines.getOrDefault(release.id(), List.of());
    }
}
