package uk.openbook.publish.proof;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A staged site whose files are texts, but for some. */
final class SiteInMemory implements StagedSite {

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    SiteInMemory with(String path, String text) {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    SiteInMemory with(String path, byte[] bytes) {
        files.put(path, bytes);
        return this;
    }

    SiteInMemory without(String path) {
        if (files.remove(path) == null) {
            throw new IllegalArgumentException("there is no " + path);
        }
        return this;
    }

    /** The same site with one text in the place of another in a file. */
    SiteInMemory replacing(String path, String text, String other) {
        var before = new String(files.get(path), StandardCharsets.UTF_8);
        if (!before.contains(text)) {
            throw new IllegalArgumentException(path + " does not hold " + text);
        }
        return with(path, before.replace(text, other));
    }

    static String page(String body) {
        return "<!doctype html>\n<html lang=\"en\"><head><title>A page</title></head><body><h1>A page</h1>" + body
                + "</body></html>";
    }

    /** What the links of its pages, and the pages by themselves, are found guilty of. */
    List<String> pageFaults() throws Exception {
        var faults = new Faults();
        var links = new Links("https://data.example.org/", faults);
        var readers = List.of(links.reader(), links.reader());
        for (int i = 0; i < size(); i++) {
            if (path(i).endsWith(".html")) {
                var page = read(i);
                readers.get(i % 2).read(path(i), i, page, page.length);
            }
        }
        links.check(this, faults);
        return faults.kept().stream().map(Fault::toString).toList();
    }

    List<String> faults(Proof proof) throws Exception {
        var faults = new Faults();
        proof.check(this, faults);
        return faults.kept().stream().map(Fault::toString).toList();
    }

    @Override
    public int size() {
        return files.size();
    }

    @Override
    public String path(int ordinal) {
        return new ArrayList<>(files.keySet()).get(ordinal);
    }

    @Override
    public int find(long pathHash) {
        for (int i = 0; i < size(); i++) {
            if (Hash64.of(path(i)) == pathHash) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public InputStream open(int ordinal) {
        return new ByteArrayInputStream(files.get(path(ordinal)));
    }
}
