package uk.openbook.render.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * The words of all entries: for each stem the entries that have it, how much it says about each, and where it stands in
 * them. An entry costs about six bytes for each of its different words, and a new word about 100.
 */
final class Terms {

    /** Terms of more than one entry in so many say too little for an impact of their own. */
    static final int COMMON = 4;
    /** About how many bytes a file has before it is compressed. */
    private static final int SHARD = 15_000;
    private static final int POSITION_SHARD = 20_000;
    private static final int HIGHEST_IMPACT = 15;
    /** The parameters of BM25: how soon further mentions stop to count, and how much the length of an entry counts. */
    private static final double K1 = 1.2;
    private static final double B = 0.5;
    private static final int MOST_MENTIONS = 255;
    private static final int MOST_SUGGESTIONS = 20_000;
    private static final int SHORTEST_SUGGESTION = 4;

    private final Vocabulary words = new Vocabulary();
    private final Postings postings = new Postings();
    private final EnglishStemmer stemmer = new EnglishStemmer();
    private final Tokeniser tokeniser = new Tokeniser();
    private final int[] lengths;
    private int[] stems = new int[1024];
    private int[] frequencies = new int[1024];
    private int[] lastEntry = new int[1024];
    private int[] slot = new int[1024];
    private int[] mentions = new int[1024];
    private boolean[] placed = new boolean[1024];
    private int[] before = new int[1024];
    private long allLengths;

    private final OneEntry entry = new OneEntry();
    /** In the order of words; a stem that is also a word with another stem comes twice, as the word first. */
    private int[] sorted;

    /** @param entries how many there will be */
    Terms(int entries) {
        lengths = new int[entries];
    }

    /** The words of the entry that is being taken, one after another, as they stand. */
    private final class OneEntry implements Tokeniser.Words {

        private int number;
        private int place;
        private int weight;
        /** Whether the words are those of another name, and how many places all others took. */
        private boolean other;
        private int own;
        private int[] terms = new int[256];
        private int[] weights = new int[256];
        private int[] firsts = new int[256];
        private int[] lasts = new int[256];
        private int count;
        private int[] places = new int[1024];
        private int[] nexts = new int[1024];
        private int used;

        @Override
        public void word(char[] letters, int from, int to) {
            int word = words.add(letters, from, to);
            int stem = stemOf(word);
            mentions[word]++;
            int at = slot(stem);
            if (used == places.length) {
                places = Arrays.copyOf(places, used * 2);
                nexts = Arrays.copyOf(nexts, used * 2);
            }
            places[used] = place++;
            nexts[used] = -1;
            if (firsts[at] < 0) {
                firsts[at] = used;
            } else {
                nexts[lasts[at]] = used;
            }
            lasts[at] = used++;
            weigh(at);
            placed[stem] = true;
        }

        @Override
        public void otherwise(char[] letters, int from, int to) {
            weigh(slot(stemOf(words.add(letters, from, to))));
        }

        private void weigh(int at) {
            weights[at] = other ? Math.max(weights[at], weight) : weights[at] + weight;
        }

        private int slot(int term) {
            if (lastEntry[term] == number + 1) {
                return slot[term];
            }
            if (count == terms.length) {
                terms = Arrays.copyOf(terms, count * 2);
                weights = Arrays.copyOf(weights, count * 2);
                firsts = Arrays.copyOf(firsts, count * 2);
                lasts = Arrays.copyOf(lasts, count * 2);
            }
            terms[count] = term;
            weights[count] = 0;
            firsts[count] = -1;
            lastEntry[term] = number + 1;
            slot[term] = count;
            return count++;
        }

        /** Appends what was gathered to the streams of the terms. */
        void finish() {
            lengths[number] = own;
            allLengths += own;
            for (int i = 0; i < count; i++) {
                int term = terms[i];
                postings.number(term, number - before[term]);
                before[term] = number;
                frequencies[term]++;
                postings.octet(term, Math.min(MOST_MENTIONS, weights[i]));
                int size = 0;
                for (int at = firsts[i]; at >= 0; at = nexts[at]) {
                    size++;
                }
                postings.number(term, size);
                int last = 0;
                for (int at = firsts[i]; at >= 0; at = nexts[at]) {
                    postings.number(term, places[at] - last);
                    last = places[at];
                }
            }
            count = 0;
            used = 0;
            place = 0;
            own = 0;
        }
    }

    /** Begins an entry; they come in the order of their numbers. */
    void begin(int number) {
        entry.number = number;
    }

    /** Adds a text of the entry; no phrase goes over its end. */
    void add(String text, int weight) {
        entry.other = false;
        split(text, weight);
        entry.own = entry.place;
    }

    /**
     * Adds, after all texts of the entry, another name of something that is named in it. A word of it weighs so much and no
     * more, whether or not the entry has it already, and the entry counts as no longer, so that an entry does not come
     * first or last for how many names there are.
     */
    void addOtherName(String name, int weight) {
        entry.other = true;
        split(name, weight);
    }

    private void split(String text, int weight) {
        entry.weight = weight;
        tokeniser.split(text, entry);
        entry.place++;
    }

    /** Ends the entry. */
    void end() {
        entry.finish();
    }

    private int stemOf(int word) {
        if (word >= stems.length) {
            reach(word + 1);
        }
        if (stems[word] == 0) {
            var text = words.word(word);
            var stem = stemmer.stem(text);
            int number = stem.equals(text) ? word : words.add(stem);
            reach(words.size());
            stems[word] = number + 1;
        }
        return stems[word] - 1;
    }

    private void reach(int size) {
        postings.reach(size);
        if (size > stems.length) {
            int longer = Math.max(size, stems.length * 2);
            stems = Arrays.copyOf(stems, longer);
            frequencies = Arrays.copyOf(frequencies, longer);
            lastEntry = Arrays.copyOf(lastEntry, longer);
            slot = Arrays.copyOf(slot, longer);
            mentions = Arrays.copyOf(mentions, longer);
            placed = Arrays.copyOf(placed, longer);
            before = Arrays.copyOf(before, longer);
        }
    }

    /** Once all entries are there. */
    void sort() {
        var texts = new String[words.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = words.word(i);
        }
        Arrays.sort(texts);
        sorted = new int[texts.length * 2];
        int count = 0;
        for (var text : texts) {
            int number = words.find(text);
            if (stems[number] != number + 1 && mentions[number] > 0) {
                sorted[count++] = number << 1;
            }
            if (frequencies[number] > 0) {
                sorted[count++] = number << 1 | 1;
            }
        }
        sorted = Arrays.copyOf(sorted, count);
    }

    /**
     * A file with a part of the list of words.
     *
     * @param first its first word
     * @param bytes before they are compressed
     */
    record Shard(String first, int hash, byte[] bytes) {
    }

    private boolean isStem(int at) {
        return (sorted[at] & 1) == 1;
    }

    private int number(int at) {
        return sorted[at] >>> 1;
    }

    /** Cuts the list of words into files of about the same size. */
    List<Shard> shards() {
        return cut(TermFile::new, SHARD);
    }

    /** The same of the places at which words stand; only of words that have some. */
    List<Shard> positionShards() {
        return cut(PositionFile::new, POSITION_SHARD);
    }

    private List<Shard> cut(Supplier<ShardFile> files, int size) {
        var file = files.get();
        var shards = new ArrayList<Shard>();
        for (int at = 0; at < sorted.length; at++) {
            file.add(at);
            if (file.size() >= size || at == sorted.length - 1) {
                if (file.count > 0) {
                    var made = file.finish();
                    shards.add(new Shard(words.word(number(file.first)), made.hash(), made.copy(0, made.size())));
                }
                file.clear();
            }
        }
        return shards;
    }

    /** A list of words, and then for each of them some bytes. */
    private abstract class ShardFile {

        final Postings.Reader reader = postings.new Reader();
        final Packed list = new Packed();
        final Packed rest = new Packed();
        int count;
        int first;

        abstract void add(int at);

        abstract char kind();

        /** Notes that a word of the list has its place here. */
        void next(int at) {
            if (count++ == 0) {
                first = at;
            }
            list.next(words.word(number(at)));
        }

        int size() {
            return list.size() + rest.size();
        }

        Packed finish() {
            return new Packed().octet(kind()).number(count).append(list).append(rest);
        }

        void clear() {
            list.clear();
            rest.clear();
            count = 0;
        }
    }

    /** Words with the stems that they lead to, and stems with the entries that have them. */
    private final class TermFile extends ShardFile {

        private final Packed impacts = new Packed();

        @Override
        char kind() {
            return 'T';
        }

        @Override
        void add(int at) {
            next(at);
            int number = number(at);
            if (!isStem(at)) {
                var word = words.word(number);
                var stem = words.word(stems[number] - 1);
                int shared = 0;
                while (shared < Math.min(word.length(), stem.length()) && word.charAt(shared) == stem.charAt(shared)) {
                    shared++;
                }
                list.number(0).number(word.length() - shared).text(stem.substring(shared));
                return;
            }
            int frequency = frequencies[number];
            boolean telling = (long) frequency * COMMON <= lengths.length;
            int start = rest.size();
            double average = Math.max(1, (double) allLengths / lengths.length);
            reader.open(number);
            impacts.clear();
            int entry = 0;
            int last = -1;
            int half = -1;
            while (reader.hasNext()) {
                entry += reader.number();
                rest.number(entry - last);
                last = entry;
                int impact = impact(reader.octet(), lengths[entry] / average);
                for (int places = reader.number(); places > 0; places--) {
                    reader.number();
                }
                if (half < 0) {
                    half = impact;
                } else {
                    impacts.octet(half << 4 | impact);
                    half = -1;
                }
            }
            if (half >= 0) {
                impacts.octet(half << 4);
            }
            if (telling) {
                rest.append(impacts);
            }
            list.number(frequency << 1 | (telling ? 1 : 0)).number(rest.size() - start);
        }

        private int impact(int mentioned, double length) {
            double part = mentioned / (mentioned + K1 * (1 - B + B * length));
            return Math.max(1, (int) Math.round(part * HIGHEST_IMPACT));
        }
    }

    /** Stems with the places at which they stand in each entry that has them. */
    private final class PositionFile extends ShardFile {

        @Override
        char kind() {
            return 'P';
        }

        @Override
        void add(int at) {
            int number = number(at);
            if (!isStem(at) || !placed[number]) {
                return;
            }
            next(at);
            int start = rest.size();
            reader.open(number);
            while (reader.hasNext()) {
                reader.number();
                reader.octet();
                int places = reader.number();
                rest.number(places);
                for (; places > 0; places--) {
                    rest.number(reader.number());
                }
            }
            list.number(rest.size() - start);
        }
    }

    /** Words of letters alone that are mentioned often enough to be suggested, with how often: the file of them. */
    void writeSpelling(Packed out) {
        int least = leastMentions();
        var list = new Packed();
        int count = 0;
        for (int i = 0; i < sorted.length; i++) {
            int number = number(i);
            if (i > 0 && number == number(i - 1) || !canBeSuggested(number) || mentions[number] < least) {
                continue;
            }
            list.next(words.word(number)).number(mentions[number]);
            count++;
        }
        out.octet('S').number(count).append(list);
    }

    /** So many mentions that not too many words have them. */
    private int leastMentions() {
        for (int least = 1; ; least *= 2) {
            int count = 0;
            for (int number = 0; number < words.size(); number++) {
                count += mentions[number] >= least && canBeSuggested(number) ? 1 : 0;
            }
            if (count <= MOST_SUGGESTIONS) {
                return least;
            }
        }
    }

    private boolean canBeSuggested(int number) {
        var word = words.word(number);
        if (mentions[number] == 0 || word.length() < SHORTEST_SUGGESTION) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (!Character.isLetter(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
