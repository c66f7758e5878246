package uk.openbook.output.pages;

import java.util.List;
import uk.openbook.history.History;
import uk.openbook.model.Register;
import uk.openbook.output.Urls;

/** The files of a whole register that pages offer. */
final class Downloads {

    private Downloads() {
    }

    /**
     * None before the first edition of a register.
     *
     * @param root the way from the page to the root of the site
     */
    static List<RegisterPage.Download> of(History history, String root) {
        if (history.newest().isEmpty()) {
            return List.of();
        }
        var register = history.register();
        return List.of(
                download(root, Urls.download(register, "csv"), "CSV", "Every entry and every column, each cell as "
                        + "published. Opens in any spreadsheet program."),
                download(root, Urls.download(register, "json"), "JSON", "The same entries, with the address of each "
                        + "entry's page and when it was first and last published."),
                download(root, Urls.download(register, "csv-metadata.json"), "CSVW metadata",
                        "What each column of the CSV file means, in the form of the W3C standard CSV on the Web."),
                download(root, Urls.history(register, "csv"), "CSV", "Every entry ever published, as it was last "
                        + "published, with when that was and whether it is still listed."),
                download(root, Urls.history(register, "jsonl"), "JSON Lines", "What happened in each release, one line "
                        + "for each entry added, changed, returned or no longer listed. For programs."),
                download(root, Urls.feed(register), "Atom feed", "What is new in this register, for feed readers: the "
                        + "newest 200 changes, those of type alone marked."));
    }

    private static RegisterPage.Download download(String root, String path, String format, String description) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        return new RegisterPage.Download(new Link(name, root + path), format, description);
    }
}
