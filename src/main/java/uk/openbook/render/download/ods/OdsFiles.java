package uk.openbook.render.download.ods;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import uk.openbook.history.History;
import uk.openbook.model.Edition;
import uk.openbook.model.Register;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Publication;
import uk.openbook.render.Download;
import uk.openbook.render.OutputFile;
import uk.openbook.render.RegisterFormat;
import uk.openbook.render.Unclosed;

/**
 * Each register as an OpenDocument spreadsheet in the form that the Government Analysis Function asks for: a cover,
 * then one table to a sheet, with unique headings that are marked, no merged and no hidden cells. Written as it comes,
 * in a fixed order, with fixed times and one level of compression (design, D20 and D21).
 *
 * @see <a href="https://analysisfunction.civilservice.gov.uk/policy-store/releasing-statistics-in-spreadsheets/">Releasing
 *         statistics in spreadsheets</a>
 * @see <a href="https://docs.oasis-open.org/office/v1.2/OpenDocument-v1.2.html">OpenDocument 1.2</a>
 */
public final class OdsFiles implements RegisterFormat {

    private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";
    private static final List<String> PARTS = List.of("content.xml", "styles.xml", "meta.xml");

    @Override
    public Download download(Register register) {
        return new Download(Urls.download(register, "ods"), "ODS", TYPE, "The same table as an OpenDocument "
                + "spreadsheet, with numbers and dates of their types, a cover, and sheets that explain the columns and "
                + "codes.");
    }

    @Override
    public boolean isSlow() {
        return true;
    }

    @Override
    public void write(Publication publication, History history, OutputStream out) throws IOException {
        var edition = history.newest().orElseThrow();
        var date = edition.release().date();
        var zip = new ZipOutputStream(new Unclosed(out));
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
        putType(date, zip);
        put("META-INF/manifest.xml", date, zip, OdsFiles::writeManifest);
        put("meta.xml", date, zip, part -> writeMeta(publication, edition, part));
        put("styles.xml", date, zip, Styles::write);
        put("content.xml", date, zip, new Content(publication, edition)::write);
        zip.close();
    }

    /** First and as it is, so that a program tells the type from the first bytes of the file. */
    private static void putType(LocalDate date, ZipOutputStream zip) throws IOException {
        var bytes = TYPE.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(bytes);
        var entry = entry("mimetype", date);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static void put(String name, LocalDate date, ZipOutputStream zip, OutputFile.Body body) throws IOException {
        zip.putNextEntry(entry(name, date));
        var buffer = new BufferedOutputStream(new Unclosed(zip), 1 << 14);
        body.writeTo(buffer);
        buffer.flush();
        zip.closeEntry();
    }

    private static ZipEntry entry(String name, LocalDate date) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(date.atStartOfDay());
        return entry;
    }

    private static void writeManifest(OutputStream out) throws IOException {
        var xml = new Xml(out);
        xml.start("manifest:manifest", "xmlns:manifest", Namespaces.MANIFEST, "manifest:version", "1.2").text("\n");
        xml.empty("manifest:file-entry", "manifest:full-path", "/", "manifest:version", "1.2", "manifest:media-type",
                TYPE).text("\n");
        for (var part : PARTS) {
            xml.empty("manifest:file-entry", "manifest:full-path", part, "manifest:media-type", "text/xml").text("\n");
        }
        xml.end().finish();
    }

    private static void writeMeta(Publication publication, Edition edition, OutputStream out) throws IOException {
        var date = edition.release().date() + "T00:00:00";
        var publisher = publication.config().publisher();
        var xml = new Xml(out);
        xml.start("office:document-meta", Namespaces.ALL).start("office:meta").text("\n");
        xml.start("meta:generator").text("Openbook").end().text("\n");
        xml.start("dc:title").text(edition.register().title()).end().text("\n");
        xml.start("meta:initial-creator").text(publisher).end().text("\n");
        xml.start("dc:creator").text(publisher).end().text("\n");
        xml.start("meta:creation-date").text(date).end().text("\n");
        xml.start("dc:date").text(date).end().text("\n");
        xml.start("dc:language").text("en-GB").end().text("\n");
        xml.end().end().finish();
    }
}
