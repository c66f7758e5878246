package uk.openbook.publish.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.zip.GZIPInputStream;
import uk.openbook.output.search.SearchFiles;
import uk.openbook.output.search.SearchTexts;

/** The index of the search holds every entry ever published once, and nothing else; a site without a search has none. */
final class SearchHoldsEntries implements Proof {

    private static final String CARDS = SearchFiles.PARTS + "cards-";
    private static final String REMEDY = "Give the index each entry that the registers ever published, once";

    private final List<EntryPaths> registers;

    SearchHoldsEntries(List<EntryPaths> registers) {
        this.registers = List.copyOf(registers);
    }

    @Override
    public void check(StagedSite site, Faults faults) throws IOException {
        if (site.find(SearchFiles.ROOT) < 0) {
            return;
        }
        var found = new ArrayList<BitSet>();
        registers.forEach(entries -> found.add(new BitSet(entries.size())));
        for (int i = 0; i < site.size(); i++) {
            var path = site.path(i);
            if (path.startsWith(CARDS) && path.endsWith(".bin")) {
                check(site, i, found, faults);
            }
        }
        for (int register = 0; register < registers.size(); register++) {
            var entries = registers.get(register);
            int missing = found.get(register).nextClearBit(0);
            if (missing < entries.size()) {
                faults.add(SearchFiles.ROOT, "the search does not find " + entries.path(missing), REMEDY);
            }
        }
    }

    private void check(StagedSite site, int file, List<BitSet> found, Faults faults) throws IOException {
        try (var in = new GZIPInputStream(site.open(file))) {
            for (var url : SearchTexts.urls(in)) {
                check(url, site.path(file), found, faults);
            }
        }
    }

    private void check(String url, String path, List<BitSet> found, Faults faults) {
        long hash = Hash64.of(url);
        for (int register = 0; register < registers.size(); register++) {
            int number = registers.get(register).find(hash);
            if (number >= 0) {
                if (found.get(register).get(number)) {
                    faults.add(path, "the search finds " + url + " twice", REMEDY);
                }
                found.get(register).set(number);
                return;
            }
        }
        faults.add(path, "the search finds " + url + ", which is no entry", REMEDY);
    }
}
