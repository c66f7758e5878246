package uk.openbook.render.web;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import uk.openbook.input.settings.SecurityContact;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Publication;
import uk.openbook.render.Output;
import uk.openbook.render.OutputFile;
import uk.openbook.render.search.SearchFiles;

/**
 * The small text files that machines look for: what crawlers may read, whom to tell of a weakness, what headers a host
 * is to send.
 */
public final class WebFiles implements Output {

    @Override
    public Stream<OutputFile> files(Publication publication) {
        var always = Stream.of(
                text(Urls.ROBOTS, robots(publication)),
                text(Urls.HEADERS, headers(publication)));
        return Stream.concat(always, publication.config().securityContact().stream()
                .map(contact -> text(Urls.SECURITY_CONTACT, securityTxt(publication, contact))));
    }

    private static OutputFile text(String path, String text) {
        return new OutputFile(path, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** As RFC 9309 has it: anyone may read anything. */
    private static String robots(Publication publication) {
        return """
                User-agent: *
                Allow: /

                Sitemap: %s
                """.formatted(publication.config().baseUrl().toASCIIString() + Urls.SITEMAP);
    }

    /** As RFC 9116 has it. */
    private static String securityTxt(Publication publication, SecurityContact contact) {
        return """
                Contact: %s
                Expires: %sT23:59:59Z
                Preferred-Languages: en
                Canonical: %s
                """.formatted(contact.address().toASCIIString(), contact.until(),
                publication.config().baseUrl().toASCIIString() + Urls.SECURITY_CONTACT);
    }

    /**
     * In the form of Netlify and Cloudflare Pages. Hosts join the values of a header that several rules give, but where it
     * is taken back first; one that does not know how to take it back heeds the first value.
     */
    private static String headers(Publication publication) {
        var text = new StringBuilder("/*\n");
        ResponseHeaders.of(publication.config())
                .forEach((name, value) -> text.append("  ").append(name).append(": ").append(value).append('\n'));
        text.append(publication.config().baseUrl().getPath()).append(SearchFiles.PARTS).append("*\n  ! ")
                .append(ResponseHeaders.CACHING).append("\n  ").append(ResponseHeaders.CACHING).append(": ")
                .append(ResponseHeaders.KEPT).append('\n');
        return text.toString();
    }
}
