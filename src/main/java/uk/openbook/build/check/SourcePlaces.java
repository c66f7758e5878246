package uk.openbook.build.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.openbook.archive.seal.SealRecords;
import uk.openbook.input.settings.SiteConfig;
import uk.openbook.model.GuidancePage;
import uk.openbook.model.Place;
import uk.openbook.publication.Publication;
import uk.openbook.render.OutputFile;
import uk.openbook.validation.TemplateFiles;

/** Finds the place in the sources of a site that a link or an id of a page comes from, by its text. */
final class SourcePlaces {

    private static final String DATA = "data";
    private static final String ID = "id=\"";

    private final Path site;
    private final Publication publication;

    SourcePlaces(Path site, Publication publication) {
        this.site = site;
        this.publication = publication;
    }

    /**
     * The line of the page's own text, of a template or of the data that has the link or id; else the whole file that the
     * page is made of.
     *
     * @param subject a link as it is in HTML, or {@code id="x"}; empty where all of the page is meant
     */
    Place of(OutputFile page, String subject) {
        var text = publication.guidance().stream().filter(guidance -> guidance.path().equals(page.path()))
                .map(GuidancePage::source).findFirst();
        var files = subject.isEmpty() ? Stream.<String>empty()
                : Stream.of(text.stream(), own(page), sources()).flatMap(names -> names);
        var forms = forms(subject);
        // The second of two places with one id is the one to change.
        boolean last = subject.startsWith(ID);
        return files.flatMap(file -> line(file, forms, last).stream()).findFirst()
                .orElseGet(() -> Place.of(subject.isEmpty() ? template(page) : text.orElseGet(() -> template(page))));
    }

    /** The template of a page, or the file that the site gives for it. */
    private String template(OutputFile page) {
        return page.template().or(() -> Optional.of(page.path())
                        .filter(path -> Files.isRegularFile(site.resolve(TemplateFiles.FOLDER).resolve(path))))
                .map(name -> TemplateFiles.FOLDER + "/" + name).orElse("content/" + page.path());
    }

    /** The file of a page that is published as it is. */
    private Stream<String> own(OutputFile page) {
        return Stream.of(template(page)).filter(file -> page.template().isEmpty()
                && Files.isRegularFile(site.resolve(file)));
    }

    /** The files of a site that pages are made of, templates first. */
    private Stream<String> sources() {
        var templates = under(TemplateFiles.FOLDER).filter(name -> name.matches("(?i).*\\.ftl[a-z]?"));
        var data = under(DATA).filter(name -> name.matches("(?i).*\\.(?:json|csv|md)")
                && !name.startsWith(SealRecords.FOLDER));
        return Stream.of(templates, Stream.of(SiteConfig.FILE), data).flatMap(names -> names);
    }

    private Stream<String> under(String folder) {
        if (!Files.isDirectory(site.resolve(folder))) {
            return Stream.empty();
        }
        try (var files = Files.walk(site.resolve(folder))) {
            return files.filter(Files::isRegularFile).map(file -> site.relativize(file).toString().replace('\\', '/'))
                    .sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Place> line(String file, List<Predicate<String>> forms, boolean last) {
        var lines = lines(file);
        for (var form : forms) {
            var found = IntStream.range(0, lines.size()).filter(i -> form.test(lines.get(i)));
            var line = last ? found.max() : found.min();
            if (line.isPresent()) {
                return Optional.of(Place.of(file, line.getAsInt() + 1));
            }
        }
        return Optional.empty();
    }

    private List<String> lines(String file) {
        try {
            return Files.readString(site.resolve(file), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a line with the link or id holds, the surest first. */
    private static List<Predicate<String>> forms(String subject) {
        var forms = new ArrayList<Predicate<String>>();
        if (subject.startsWith(ID)) {
            var id = subject.substring(ID.length(), subject.length() - 1);
            forms.add(line -> line.contains("{#" + id + "}"));
            var attribute = Pattern.compile("(?i)\\bid\\s{0,20}+=\\s{0,20}+[\"']?+" + Pattern.quote(id) + "(?![\\w-])");
            forms.add(line -> attribute.matcher(line).find());
            forms.add(line -> line.startsWith("#") && squeezed(line).equals(squeezed(id)));
            return forms;
        }
        var link = unescaped(subject);
        forms.add(line -> line.contains(link));
        var below = link.replaceFirst("^(?:\\.\\./)++", "");
        int fragment = link.indexOf('#');
        Stream.of(below, fragment < 0 ? "" : link.substring(fragment)).filter(part -> part.length() > 1)
                .forEach(part -> forms.add(line -> line.contains(part)));
        return forms;
    }

    private static String unescaped(String html) {
        return html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private static String squeezed(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]++", "");
    }
}
