package uk.openbook.render.download.database;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of tables, or of the columns of one table, no two of which differ in letter case alone. */
final class Names {

    private final Set<String> taken = new HashSet<>();

    /** @param reserved names that SQLite uses itself */
    Names(String... reserved) {
        taken.addAll(List.of(reserved));
    }

    /**
     * Takes the name, or the first free one of {@code name_2}, {@code name_3}…
     *
     * @param endings of further names that SQLite makes of it, such as those of the tables behind a full-text index
     */
    String take(String wanted, String... endings) {
        var name = wanted.replaceAll("[^\\p{L}\\p{N}]+", "_");
        // Names that begin like this are SQLite's own.
        var base = name.toLowerCase(Locale.ROOT).startsWith("sqlite_") ? "_" + name : name;
        var free = base;
        for (int i = 2; !isFree(free, endings); i++) {
            free = base + "_" + i;
        }
        taken.add(free.toLowerCase(Locale.ROOT));
        for (var ending : endings) {
            taken.add((free + ending).toLowerCase(Locale.ROOT));
        }
        return free;
    }

    private boolean isFree(String name, String... endings) {
        var lower = name.toLowerCase(Locale.ROOT);
        return !taken.contains(lower) && List.of(endings).stream().noneMatch(ending -> taken.contains(lower + ending));
    }

    boolean has(String name) {
        return taken.contains(name.toLowerCase(Locale.ROOT));
    }
}
