package uk.openbook.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.openbook.input.Nearest;
import uk.openbook.input.SiteFiles;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;

/**
 * A site's own templates replace the program's by name, so one with a misspelt name would do nothing: a template that is
 * neither of the program's nor named in another of the site's is a finding.
 */
public final class TemplateFiles {

    /** The folder of the templates, from that of the site. */
    public static final String FOLDER = "templates";
    private static final String ONE_OF_OURS = FOLDER + "/layout.ftlh";

    private final Path site;

    private TemplateFiles(Path site) {
        this.site = site;
    }

    static void check(Path site, Findings findings) {
        new TemplateFiles(site).check(findings);
    }

    private void check(Findings findings) {
        var named = SiteFiles.under(site.resolve(FOLDER)).stream().filter(TemplateFiles::isTemplate).toList();
        var own = named.stream().filter(this::isFile).toList();
        named.stream().filter(name -> !own.contains(name)).forEach(name -> findings.add(FindingCode.UNEXPECTED_FILE,
                Place.of(FOLDER + "/" + name), SiteFiles.NO_FILE, "Put the file itself there, or delete it"));
        for (var name : own) {
            if (!isOurs(name) && !isNamedInAnother(name, own)) {
                findings.add(FindingCode.UNEXPECTED_FILE, Place.of(FOLDER + "/" + name),
                        "no page and no other template uses this",
                        Nearest.of(ours()).didYouMean(name)
                                .orElse("Delete it, or name it as the template that it is to replace"));
            }
        }
    }

    /**
     * The names of the templates whose pages can differ from those of the program: each that a site has and the program
     * has not in this form, and each that names one of them.
     */
    public static Set<String> changed(Path site) {
        var files = new TemplateFiles(site);
        var own = SiteFiles.under(site.resolve(FOLDER)).stream().filter(TemplateFiles::isTemplate)
                .filter(files::isFile).toList();
        var changed = own.stream().filter(name -> !Arrays.equals(files.bytes(name), ours(name)))
                .collect(Collectors.toCollection(TreeSet::new));
        if (changed.isEmpty()) {
            return changed;
        }
        var texts = new TreeMap<String, String>();
        ours().forEach(name -> texts.put(name, text(ours(name))));
        own.forEach(name -> texts.put(name, files.text(name)));
        for (int before = 0; before < changed.size();) {
            before = changed.size();
            texts.forEach((name, text) -> {
                if (changed.stream().anyMatch(other -> isNamed(other, name, text))) {
                    changed.add(name);
                }
            });
        }
        return changed;
    }

    private boolean isFile(String name) {
        return Files.isRegularFile(site.resolve(FOLDER).resolve(name));
    }

    private static boolean isTemplate(String name) {
        return name.matches("(?i)(?!assets/).*\\.ftl[a-z]?");
    }

    private static boolean isOurs(String name) {
        return resource(FOLDER + "/" + name) != null;
    }

    private static URL resource(String path) {
        return TemplateFiles.class.getClassLoader().getResource(path);
    }

    /** Whether another template imports or includes this one, by whatever way leads to it. */
    private boolean isNamedInAnother(String name, List<String> own) {
        var last = lastOf(name);
        return own.stream().filter(other -> !other.equals(name)).anyMatch(other -> text(other).contains(last));
    }

    /** Whether a template names another, by its path or as one beside it. */
    private static boolean isNamed(String other, String name, String text) {
        return text.contains(other) || folderOf(other).equals(folderOf(name)) && text.contains(lastOf(other));
    }

    private static String folderOf(String name) {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }

    private static String lastOf(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private String text(String name) {
        return text(bytes(name));
    }

    private static String text(byte[] template) {
        return new String(template, StandardCharsets.ISO_8859_1);
    }

    private byte[] bytes(String name) {
        try {
            return Files.readAllBytes(site.resolve(FOLDER).resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The program's own template of a name; nothing where it has none. */
    private static byte[] ours(String name) {
        try (var template = TemplateFiles.class.getClassLoader().getResourceAsStream(FOLDER + "/" + name)) {
            return template == null ? new byte[0] : template.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the program's own templates, which are in its jar, or in a folder while it is being developed. */
    private static List<String> ours() {
        var one = resource(ONE_OF_OURS);
        try {
            if (one.openConnection() instanceof JarURLConnection jar) {
                jar.setUseCaches(false);
                try (var file = jar.getJarFile()) {
                    return file.stream().map(entry -> entry.getName()).filter(name -> name.startsWith(FOLDER + "/"))
                            .map(name -> name.substring(FOLDER.length() + 1)).filter(TemplateFiles::isTemplate).sorted()
                            .toList();
                }
            }
            return SiteFiles.under(Path.of(URI.create(one.toString())).getParent()).stream()
                    .filter(TemplateFiles::isTemplate).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
