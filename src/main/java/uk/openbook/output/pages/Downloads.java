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
                download(register, root, "csv", "CSV", "Every entry and every column, each cell as published. "
                        + "Opens in any spreadsheet program."),
                download(register, root, "json", "JSON", "The same entries, with the address of each entry's page "
                        + "and when it was first and last published."),
                download(register, root, "csv-metadata.json", "CSVW metadata",
                        "What each column of the CSV file means, in the form of the W3C standard CSV on the Web."));
    }

    private static RegisterPage.Download download(Register register, String root, String ending, String format,
            String description) {
        var href = root + Urls.download(register, ending);
        return new RegisterPage.Download(new Link(register.id() + "." + ending, href), format, description);
    }
}
