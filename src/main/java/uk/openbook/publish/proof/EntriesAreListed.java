package uk.openbook.publish.proof;

import java.io.IOException;
import uk.openbook.output.Urls;

/** Each entry of the newest edition is linked once from the pages of the register's list, and no other entry is. */
final class EntriesAreListed implements Proof {

    private final EntryPaths entries;
    private final String baseUrl;

    EntriesAreListed(EntryPaths entries, String baseUrl) {
        this.entries = entries;
        this.baseUrl = baseUrl;
    }

    @Override
    public void check(StagedSite site, Faults faults) throws IOException {
        var register = entries.register();
        var times = new int[entries.listed().size()];
        int page = site.find(Urls.register(register));
        if (page < 0) {
            faults.add(Urls.register(register), "the register has no page", "Write the pages of its list");
            return;
        }
        for (int number = 2; page >= 0; number++) {
            count(site, page, times, faults);
            page = site.find(Urls.register(register, number));
        }
        for (int i = 0; i < times.length; i++) {
            if (times[i] != 1) {
                faults.add(entries.path(i), "the register's list has this entry " + times[i] + " times",
                        "List each entry once");
            }
        }
    }

    private void count(StagedSite site, int page, int[] times, Faults faults) throws IOException {
        var text = site.read(page);
        var target = new Target(baseUrl);
        target.standOn(site.path(page));
        PageScan.scan(text, text.length, new PageScan.Visitor() {
            /** A chart can lead to entries of the list beside it. */
            @Override
            public int figure(int from) {
                return PageScan.nextOf("</figure", text, from, text.length);
            }

            @Override
            public void link(int from, int to) {
                target.read(text, from, to);
                int entry = target.kind() == Target.Kind.INSIDE ? entries.find(target.path()) : -1;
                if (entry >= 0 && entries.isListed(entry)) {
                    times[entry]++;
                } else if (entry >= 0) {
                    faults.add(site.path(page), "the list has '" + entries.path(entry)
                            + "', which is no longer listed", "List the entries of the newest edition alone");
                }
            }
        });
    }
}
