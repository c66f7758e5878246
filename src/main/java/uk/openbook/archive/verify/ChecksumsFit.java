package uk.openbook.archive.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import uk.openbook.paths.Urls;

/** That the files of a copy are those that its {@code SHA256SUMS} lists, each with its bytes. */
final class ChecksumsFit {

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  ([a-z0-9_./-]++)");

    private final SiteCopy copy;
    private final List<Mismatch> mismatches;
    private final TreeMap<String, String> listed = new TreeMap<>();

    private ChecksumsFit(SiteCopy copy, List<Mismatch> mismatches) {
        this.copy = copy;
        this.mismatches = mismatches;
    }

    /**
     * Adds what does not fit.
     *
     * @return how many files are listed
     */
    static int check(SiteCopy copy, List<Mismatch> mismatches) throws IOException {
        var fit = new ChecksumsFit(copy, mismatches);
        var text = copy.read(Urls.CHECKSUMS);
        if (text.isEmpty()) {
            mismatches.add(new Mismatch(Urls.CHECKSUMS, "is missing"));
            return 0;
        }
        fit.readList(new String(text.get(), StandardCharsets.ISO_8859_1));
        fit.checkListed();
        fit.checkSurplus();
        return fit.listed.size();
    }

    private void readList(String text) {
        var lines = text.split("\n", -1);
        if (!lines[lines.length - 1].isEmpty()) {
            mismatches.add(new Mismatch(Urls.CHECKSUMS, "does not end with the end of a line"));
        }
        var last = "";
        for (int i = 0; i < lines.length - 1; i++) {
            var line = LINE.matcher(lines[i]);
            if (!line.matches()) {
                mismatches.add(new Mismatch(Urls.CHECKSUMS, "line %d is not a hash, two spaces and the path of a file"
                        .formatted(i + 1)));
            } else if (line.group(2).compareTo(last) <= 0) {
                mismatches.add(new Mismatch(Urls.CHECKSUMS, "line %d is not in the order of the paths"
                        .formatted(i + 1)));
            } else {
                last = line.group(2);
                listed.put(last, line.group(1));
            }
        }
    }

    private void checkListed() throws IOException {
        for (var file : listed.entrySet()) {
            if (!copy.has(file.getKey())) {
                mismatches.add(new Mismatch(file.getKey(), "is missing, though SHA256SUMS lists it"));
            } else if (!copy.hash(file.getKey()).sha256().equals(file.getValue())) {
                mismatches.add(new Mismatch(file.getKey(), "is not what SHA256SUMS says it was"));
            }
        }
    }

    private void checkSurplus() {
        for (var path : copy.files()) {
            if (!listed.containsKey(path) && !path.equals(Urls.CHECKSUMS) && !SiteCopy.isOfTheServer(path)) {
                mismatches.add(new Mismatch(Mismatch.printable(path), "is surplus: SHA256SUMS does not list it"));
            }
        }
        for (var path : copy.others()) {
            if (!SiteCopy.isOfTheServer(path)) {
                mismatches.add(new Mismatch(Mismatch.printable(path), "is surplus: it is no file of a published site"));
            }
        }
        for (var path : copy.folders()) {
            if (!SiteCopy.isOfTheServer(path) && !copy.hasContent(path)) {
                mismatches.add(new Mismatch(Mismatch.printable(path), "is surplus: it is an empty folder"));
            }
        }
    }
}
