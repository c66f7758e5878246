package uk.openbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import uk.openbook.input.settings.SiteConfig;
import uk.openbook.model.AsOf;
import uk.openbook.model.Column;
import uk.openbook.model.Entry;
import uk.openbook.model.Findings;
import uk.openbook.publication.Publication;
import uk.openbook.render.Output;
import uk.openbook.site.FlexmarkMarkdown;
import uk.openbook.validation.Checker;

/** The site of cells that spreadsheets and databases misread: formulas, line ends, quotes, letters of every kind. */
public final class HostileCells {

    public static final Path SITE = Path.of("src/test/resources/sites/hostile-cells");

    private HostileCells() {
    }

    public static Publication publication() {
        var findings = new Findings();
        var config = SiteConfig.read(SITE);
        var checked = Checker.check(SITE.toAbsolutePath().normalize(), config, new AsOf(Instant.parse("2021-01-01T00:00:00Z"), config.timeZone()),
                findings, 1, FlexmarkMarkdown::renderers);
        assertEquals(List.of(), findings.errorsOnly().sorted());
        return Publication.of(config, checked);
    }

    /** The entries of the register of cells. */
    public static List<Entry> entries(Publication publication) {
        return publication.histories().values().iterator().next().listed().stream().toList();
    }

    /** The columns of the register of cells. */
    public static List<Column> columns(Publication publication) {
        return publication.registers().get(0).columns();
    }

    /** The bytes of one file of an output. */
    public static byte[] file(Output output, Publication publication, String path) throws IOException {
        var bytes = new ByteArrayOutputStream();
        output.files(publication).filter(file -> file.path().equals(path)).findFirst().orElseThrow().body()
                .writeTo(bytes);
        return bytes.toByteArray();
    }
}
