package uk.openbook.render.download.ods;

import java.io.IOException;
import java.util.List;
import uk.openbook.model.Edition;
import uk.openbook.paths.Urls;
import uk.openbook.publication.InWords;
import uk.openbook.publication.Publication;

/** The first sheet: what the workbook is, where it comes from, and how to read it, each in a cell of column A. */
final class Cover {

    static final String NAME = "Cover";

    private final Publication publication;
    private final Edition edition;
    private final Xml xml;
    private final Sheet sheet;

    Cover(Publication publication, Edition edition, Xml xml) {
        this.publication = publication;
        this.edition = edition;
        this.xml = xml;
        this.sheet = new Sheet(xml);
    }

    void write(SheetNames names) throws IOException {
        var config = publication.config();
        var register = edition.register();
        xml.start("table:table", "table:name", NAME, "table:style-name", "sheet");
        xml.empty("table:table-column", "table:style-name", "cover", "table:default-cell-style-name", "text");
        line(register.title(), "title");
        if (!register.description().isEmpty()) {
            line(register.description());
        }
        if (!config.notice().isEmpty()) {
            line(config.notice());
        }
        line("Publisher: " + config.publisher());
        line("Release: " + InWords.date(edition.release().date()));
        if (!config.licenceUrl().isEmpty()) {
            sheet.link("Licence: " + config.licence(), config.licenceUrl());
        } else if (!config.licence().isEmpty()) {
            line("Licence: " + config.licence());
        }
        sheet.link(register.title() + " on the web", config.baseUrl() + Urls.register(register));
        line("Contents", "heading");
        contents(names.entries(), InWords.number(edition.entries().size()) + " rows, one for each entry");
        contents(names.columns(), "what each column holds");
        if (names.codes().isPresent()) {
            contents(names.codes().get(), "the words and the meaning of each code");
        }
        line("Notes", "heading");
        line("Each sheet has one table, which begins in cell A1 with a row of headings.");
        line("An empty cell was not published. That does not mean no, none or zero.");
        line("Text in square brackets stands in the place of a value: [c] confidential, [x] not available, [z] not "
                + "applicable, [low] rounds to nothing, [redacted] erased by law.");
        line("Dates that are known to the day are dates; others give the year, or the year and month, as text. A cell "
                + "that holds a list has a mark between its items.");
        line("To cite, give the publisher, the register, the entry's key, the date of the release and the web "
                + "address.");
        xml.end().text("\n");
    }

    private void contents(String name, String what) throws IOException {
        sheet.link(name + ": " + what, "#" + SheetNames.reference(name) + ".A1");
    }

    private void line(String text) throws IOException {
        sheet.textRow(List.of(text));
    }

    private void line(String text, String style) throws IOException {
        sheet.startRow();
        sheet.text(text, style);
        sheet.endRow();
    }
}
