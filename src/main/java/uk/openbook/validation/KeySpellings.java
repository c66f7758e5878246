package uk.openbook.validation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;
import uk.openbook.input.CsvFile;
import uk.openbook.input.Row;
import uk.openbook.model.EntryKey;
import uk.openbook.model.Findings;
import uk.openbook.model.Register;
import uk.openbook.model.Slug;
import uk.openbook.text.NormalizedText;
import uk.openbook.validation.Keys.RowKey;
import uk.openbook.validation.rules.Header;

/**
 * The one spelling of each key of a register, for all of its editions, and the keys and addresses that entries had in
 * Openbook 0.1. An entry is known by the newest spelling that is public. Keys in the form of 0.1, which notices, rekeys
 * and waivers may give, are understood beside those of today. An entry whose address was sealed keeps it.
 */
final class KeySpellings {

    /** What tells rows apart that say the same. */
    private static final Pattern NUMBERED = Pattern.compile("(.+)(\\.(?:[2-9]|[1-9][0-9]{1,5}))", Pattern.DOTALL);

    private final String register;
    private final Set<String> sealedUrls;
    /** The spelling by which an entry is known, by what its rows are compared by. */
    private final Map<String, String> spelled = new HashMap<>();
    /** What rows are compared by, by each spelling. */
    private final Map<String, String> bySpelling = new HashMap<>();
    /** What was compared as equal, and yet published as several entries of one edition: they stay several. */
    private final Set<String> apart = new HashSet<>();
    private final Map<String, RowKey> byHash = new HashMap<>();
    /** The former keys of sealed editions; a short hash may stand for two texts, of which the first has the address. */
    private final Map<String, RowKey> sealedHashes = new HashMap<>();

    private KeySpellings(Register register, Set<String> sealedUrls) {
        this.register = register.id();
        this.sealedUrls = sealedUrls;
    }

    /** A file of a register in a release. */
    private record File(Register register, String path, ReleaseFolder folder, boolean isPublic, boolean isSealed) {
    }

    /**
     * Reads the keys of the registers whose rows may spell them in several ways.
     *
     * @param releases oldest first, without what is in their files
     * @param isSealed whether the file of a register in a release was sealed
     * @param sealedUrls every path that was sealed
     * @param threads how many files are read at a time
     */
    static Map<Register, KeySpellings> read(Path site, Collection<Register> registers, List<ReleaseDraft> releases,
            BiPredicate<ReleaseFolder, Register> isSealed, Set<String> sealedUrls, int threads) {
        var spellings = new LinkedHashMap<Register, KeySpellings>();
        registers.forEach(register -> spellings.put(register, new KeySpellings(register, sealedUrls)));
        var files = new ArrayList<File>();
        // A spelling of a release that is yet to come is not to be known before its time.
        for (boolean isPublic : List.of(false, true)) {
            for (var release : releases) {
                if (release.isPublic() == isPublic) {
                    release.folder().registers().forEach((register, path) -> files.add(new File(register, path,
                            release.folder(), isPublic, isSealed.test(release.folder(), register))));
                }
            }
        }
        files.removeIf(file -> !Keys.haveSpellings(file.register));
        var tasks = files.stream().map(file -> (Function<Findings, Set<RowKey>>) any -> keys(site, file)).toList();
        var keys = InParallel.run(tasks, threads, new Findings());
        for (int i = 0; i < files.size(); i++) {
            spellings.get(files.get(i).register).add(keys.get(i), files.get(i).isSealed);
        }
        return spellings;
    }

    /** What is wrong with the file is found when its rows are checked. */
    private static Set<RowKey> keys(Path site, File file) {
        var found = new LinkedHashSet<RowKey>();
        var keys = new Keys(file.register);
        CsvFile.read(site, file.path, new Findings(), new CsvFile.Rows() {

            private Header header;

            @Override
            public boolean header(Row row) {
                header = file.isSealed
                        ? Header.ofSealed(row, file.register, file.folder.date(), new Findings(), new Findings())
                        : Header.of(row, file.register, file.folder.date(), new Findings());
                return !header.columns().isEmpty();
            }

            @Override
            public void row(Row row) {
                keys.of(header.entry(row, "")).ifPresent(found::add);
            }
        });
        return found;
    }

    private void add(Collection<RowKey> keys, boolean sealed) {
        var inEdition = new HashMap<String, String>();
        for (var key : keys) {
            spelled.put(key.compared(), key.text());
            bySpelling.put(key.text(), key.compared());
            if (sealed) {
                sealedHashes.putIfAbsent(key.hashed(), key);
            } else {
                byHash.put(key.hashed(), key);
            }
            if (sealed && !inEdition.computeIfAbsent(key.compared(), any -> key.text()).equals(key.text())) {
                apart.add(key.compared());
            }
        }
    }

    /** The spelling by which the entry of a row is known. */
    String of(RowKey key) {
        return apart.contains(key.compared()) ? key.text() : spelled.getOrDefault(key.compared(), key.text());
    }

    /**
     * The key and address of an entry.
     *
     * @param number what tells its row apart from others that say the same, such as {@code .2}; empty for the first
     */
    EntryKey entryKey(RowKey key, String number) {
        var text = of(key) + number;
        var hashed = key.hashed() + number;
        var own = key.text() + number;
        var kept = keptSlug(key, text, hashed);
        if (own.equals(hashed)) {
            return new EntryKey(text, List.of(own), kept);
        }
        return new EntryKey(text, kept.isPresent() ? List.of(hashed, own) : List.of(own, hashed), kept);
    }

    private Optional<String> keptSlug(RowKey key, String text, String hashed) {
        if (sealedUrls.isEmpty() || !sealedHashes.getOrDefault(key.hashed(), key).compared().equals(key.compared())) {
            return Optional.empty();
        }
        var slug = Slug.of(hashed);
        return slug.equals(Slug.ofKey(text)) || !sealedUrls.contains(register + "/" + slug + ".html") ? Optional.empty()
                : Optional.of(slug);
    }

    /** The key of today of an entry whose key is given in any form; what is no key of an entry stays as it is. */
    String present(String given) {
        return find(given).or(() -> {
            var numbered = NUMBERED.matcher(given);
            return numbered.matches() ? find(numbered.group(1)).map(key -> key + numbered.group(2)) : Optional.empty();
        }).orElseGet(() -> NormalizedText.spaced(given));
    }

    private Optional<String> find(String given) {
        var compared = bySpelling.get(given);
        return compared != null ? Optional.of(of(new RowKey(given, compared, given)))
                : Optional.ofNullable(sealedHashes.getOrDefault(given, byHash.get(given))).map(this::of);
    }
}
