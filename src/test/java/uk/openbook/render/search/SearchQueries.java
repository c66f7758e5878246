package uk.openbook.render.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** Queries of every kind, made of the words, phrases, references and values of a site; the same ones at each run. */
final class SearchQueries {

    private static final List<String> SORTS = List.of("relevance", "newest", "oldest", "title", "organisation");
    private static final List<String> NONSENSE = List.of("zzyzx", "qqfoo", "(.*)+$", "\\d{3}", "\uD83D\uDE00", "مرحبا", "***", "[a-z", "a|b");

    private final SearchScan scan;
    private final SplittableRandom random;
    private final List<String> words;
    private final List<String> joined;
    private final List<String> hyphenated;

    /** @param text as a reader types it */
    record Made(String text, boolean prefix, String sort, SearchScan.Asked asked) {
    }

    SearchQueries(SearchScan scan, long seed) {
        this.scan = scan;
        this.random = new SplittableRandom(seed);
        this.words = List.copyOf(scan.words);
        this.joined = List.copyOf(scan.joined);
        this.hyphenated = List.of("well-being", "summer-born", "year-on-year");
    }

    private record Piece(String text, SearchScan.Node node) {
    }

    Made next() {
        boolean prefix = random.nextInt(3) == 0;
        if (random.nextInt(8) == 0) {
            return organisation(prefix);
        }
        var texts = new ArrayList<String>();
        var groups = new ArrayList<List<SearchScan.Node>>();
        var excluded = new ArrayList<SearchScan.Node>();
        int pieces = random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(random.nextInt(4) == 0 ? 4 : 2);
        var row = scan.rows.get(random.nextInt(scan.rows.size()));
        for (int i = 0; i < pieces; i++) {
            int kind = random.nextInt(8);
            boolean last = i == pieces - 1;
            boolean excludes = kind == 0 && random.nextInt(2) == 0;
            var piece = piece(row, prefix && last && !excludes);
            if (excludes) {
                texts.add("-" + piece.text);
                if (piece.node != null) {
                    excluded.add(piece.node);
                }
                continue;
            }
            boolean either = kind == 1 && !groups.isEmpty() && piece.node != null && !texts.get(i - 1).startsWith("-")
                    && !nothing(texts.get(i - 1));
            texts.add(either ? "OR " + piece.text : piece.text);
            if (piece.node != null && either) {
                groups.get(groups.size() - 1).add(piece.node);
            } else if (piece.node != null) {
                groups.add(new ArrayList<>(List.of(piece.node)));
            }
        }
        var text = String.join(random.nextInt(5) == 0 ? "  " : " ", texts);
        if (groups.isEmpty() && excluded.isEmpty() && !text.isBlank()) {
            groups.add(List.of(any -> false));
        }
        return new Made(text, prefix, SORTS.get(random.nextInt(SORTS.size())), new SearchScan.Asked(groups, excluded,
                filters(row), date(), date()));
    }

    /** A name of an organisation, whole or its start, and often not as the rows write it. */
    private Made organisation(boolean prefix) {
        var row = scan.rows.get(random.nextInt(scan.rows.size()));
        var names = List.copyOf(row.names);
        var name = SearchScan.parts(names.isEmpty() ? "None" : names.get(random.nextInt(names.size())));
        var words = new ArrayList<>(name.subList(0, random.nextInt(2) == 0 ? name.size() : 1 + random.nextInt(name.size())));
        int last = words.size() - 1;
        if (prefix) {
            words.set(last, words.get(last).substring(0, Math.min(words.get(last).length(), 1 + random.nextInt(6))));
        }
        var groups = new ArrayList<List<SearchScan.Node>>();
        for (int i = 0; i <= last; i++) {
            groups.add(List.of(prefix && i == last ? scan.prefix(words.get(i), true) : scan.word(words.get(i))));
        }
        return new Made(String.join(" ", words), prefix, SORTS.get(random.nextInt(SORTS.size())), new SearchScan.Asked(
                groups, List.of(), filters(row), date(), date()));
    }

    private static boolean nothing(String text) {
        return text.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private Piece piece(SearchScan.Row row, boolean typing) {
        int kind = random.nextInt(20);
        if (kind < 3) {
            var phrase = phrase(row);
            return new Piece("\"" + String.join(" ", phrase) + "\"", phrase.size() == 1 ? scan.word(phrase.get(0))
                    : scan.phrase(phrase));
        }
        if (kind == 3 && !joined.isEmpty()) {
            return ofRun(joined.get(random.nextInt(joined.size())), typing);
        }
        if (kind == 4 && !row.reference.isEmpty()) {
            return ofRun(row.reference, typing);
        }
        if (kind == 5) {
            return ofRun(hyphenated.get(random.nextInt(hyphenated.size())), typing);
        }
        if (kind == 6) {
            var text = NONSENSE.get(random.nextInt(NONSENSE.size()));
            var parts = new ArrayList<SearchScan.Node>();
            for (var word : text.toLowerCase().split("[^\\p{L}\\p{N}]+")) {
                if (!word.isEmpty()) {
                    parts.add(typing && text.endsWith(word) ? scan.prefix(word, true) : scan.word(word));
                }
            }
            return new Piece(text, parts.isEmpty() ? null : any -> parts.stream().allMatch(part -> part.test(any)));
        }
        var word = kind < 15 ? wordOf(row) : words.get(random.nextInt(words.size()));
        if (typing) {
            var start = word.substring(0, Math.min(word.length(), 2 + random.nextInt(6)));
            return new Piece(dressed(start), scan.prefix(start, true));
        }
        return new Piece(dressed(word), scan.word(word));
    }

    /** A reference, or a word with a hyphen. */
    private Piece ofRun(String text, boolean typing) {
        var folded = SearchScan.fold(text);
        var parts = SearchScan.partsOf(folded);
        if (parts.size() == 1) {
            return new Piece(text, typing ? scan.prefix(parts.get(0), true) : scan.word(parts.get(0)));
        }
        var whole = SearchScan.wholes(folded);
        if (!whole.isEmpty() && whole.get(0).startsWith("=")) {
            return new Piece(text, scan.term(whole.get(0)));
        }
        if (folded.matches("[12][0-9]{3}-(0[1-9]|1[0-2])")) {
            return new Piece(text, either(typing ? scan.prefix(folded, false) : scan.term(folded), scan.term("=" + folded + "-00")));
        }
        var apart = typing ? allAndStart(parts) : scan.phrase(parts);
        if (folded.chars().anyMatch(Character::isDigit)) {
            var exact = typing ? scan.prefix(whole.get(0), false) : scan.term(whole.get(0));
            return new Piece(text, !typing && folded.matches("\\p{L}+-\\p{Nd}+") ? either(exact, apart) : exact);
        }
        return new Piece(text, whole.isEmpty() ? apart
                : either(apart, typing ? scan.prefix(whole.get(0), true) : scan.word(whole.get(0))));
    }

    private static SearchScan.Node either(SearchScan.Node one, SearchScan.Node other) {
        return row -> one.test(row) || other.test(row);
    }

    private SearchScan.Node allAndStart(List<String> parts) {
        return row -> parts.subList(0, parts.size() - 1).stream().allMatch(part -> scan.word(part).test(row))
                && scan.prefix(parts.get(parts.size() - 1), true).test(row);
    }

    private String wordOf(SearchScan.Row row) {
        var text = row.wordsOfTexts.get(random.nextInt(row.wordsOfTexts.size()));
        return text.isEmpty() ? "data" : text.get(random.nextInt(text.size()));
    }

    private List<String> phrase(SearchScan.Row row) {
        var text = row.wordsOfTexts.get(random.nextInt(row.wordsOfTexts.size()));
        if (text.isEmpty()) {
            return List.of("the", "pupils");
        }
        int from = random.nextInt(text.size());
        var phrase = new ArrayList<>(text.subList(from, Math.min(text.size(), from + 1 + random.nextInt(4))));
        if (random.nextInt(6) == 0) {
            phrase.add(words.get(random.nextInt(words.size())));
        }
        return phrase;
    }

    /** In other letters that mean the same. */
    private String dressed(String word) {
        return switch (random.nextInt(8)) {
            case 0 -> word.equals("or") ? word : word.toUpperCase();
            case 1 -> word.replace('e', 'é').replace('a', 'à');
            default -> word;
        };
    }

    private Map<String, List<String>> filters(SearchScan.Row row) {
        var filters = new LinkedHashMap<String, List<String>>();
        while (random.nextInt(3) == 0) {
            var ids = List.copyOf(row.facets.keySet());
            var id = ids.get(random.nextInt(ids.size()));
            var values = new ArrayList<>(row.facets.get(id));
            values.sort(null);
            var chosen = new ArrayList<>(List.of(values.get(random.nextInt(values.size()))));
            if (random.nextInt(2) == 0) {
                var other = scan.rows.get(random.nextInt(scan.rows.size())).facets.get(id);
                if (other != null) {
                    chosen.add(other.stream().sorted().findFirst().orElseThrow());
                }
            }
            filters.put(id, chosen.stream().distinct().collect(Collectors.toList()));
        }
        return filters;
    }

    private String date() {
        if (random.nextInt(5) != 0) {
            return null;
        }
        return "%d-%02d-%02d".formatted(2010 + random.nextInt(11), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }
}
