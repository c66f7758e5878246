package uk.openbook.publish.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import uk.openbook.output.Urls;

/**
 * The sitemap names each entry ever published once, and nothing that is not there; by itself or in the parts that it
 * lists.
 */
final class SitemapNamesEntries implements Proof {

    private static final String START = "<loc>";
    private static final String END = "</loc>";

    private final List<EntryPaths> registers;
    private final String baseUrl;

    SitemapNamesEntries(List<EntryPaths> registers, URI baseUrl) {
        this.registers = List.copyOf(registers);
        // As it stands in XML; the paths behind it hold nothing to escape.
        this.baseUrl = baseUrl.toASCIIString().replace("&", "&amp;");
    }

    @Override
    public void check(StagedSite site, Faults faults) throws IOException {
        int file = site.find(Urls.SITEMAP);
        if (file < 0) {
            faults.add(Urls.SITEMAP, "the site has no sitemap", "Write one that names every page");
            return;
        }
        var times = new int[site.size()];
        count(site, file, times, faults);
        for (int i = 0; i < times.length; i++) {
            if (times[i] > 0 && site.path(i).endsWith(".xml") && i != file) {
                count(site, i, times, faults);
            }
        }
        for (var entries : registers) {
            for (int i = 0; i < entries.size(); i++) {
                int page = site.find(entries.path(i));
                if (page >= 0 && times[page] != 1) {
                    faults.add(Urls.SITEMAP, "the entry '" + entries.path(i) + "' is named " + times[page] + " times",
                            "Name each entry once");
                }
            }
        }
    }

    private void count(StagedSite site, int file, int[] times, Faults faults) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(site.open(file), StandardCharsets.UTF_8))) {
            for (String line; (line = lines.readLine()) != null;) {
                count(line, site, times, faults);
            }
        }
    }

    private void count(String line, StagedSite site, int[] times, Faults faults) {
        for (int start = 0; (start = line.indexOf(START, start)) >= 0;) {
            start += START.length();
            int end = line.indexOf(END, start);
            var address = end < 0 ? line.substring(start) : line.substring(start, end);
            int page = address.startsWith(baseUrl) ? page(address.substring(baseUrl.length()), site) : -1;
            if (page < 0) {
                faults.add(Urls.SITEMAP, "'" + address + "' is no page of the site",
                        "Name pages by the site's base URL and their path");
            } else {
                times[page]++;
            }
        }
    }

    private static int page(String path, StagedSite site) {
        return site.find(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
    }
}
