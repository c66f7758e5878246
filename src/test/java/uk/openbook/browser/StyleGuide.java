package uk.openbook.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.openbook.render.SecurityPolicy;
import uk.openbook.site.FreemarkerTemplates;

/**
 * The parts that pages are made of, each shown by its example, in target/style-guide/: a page for each, with the style
 * sheet and the security policy of a site, and a list of all.
 */
final class StyleGuide {

    static final Path COMPONENTS = Path.of("templates/components");
    static final Path EXAMPLES = COMPONENTS.resolve("examples");
    static final Path FOLDER = Path.of("target/style-guide");

    private static final String END = ".ftlh";
    private static final Pattern COMMENT = Pattern.compile("(?s)<#--(.*?)-->\\s*");

    /** Comments on the calls are for those who read the template. */
    private static final String STYLE = "pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: 1rem; "
            + "padding: 1rem; background: #f1f5f6; }\n";

    /** @param component empty in the list of all */
    public record Page(String title, String policy, Optional<Component> component, List<Component> components) {
    }

    /**
     * @param purpose the comment at the head of the component
     * @param use that at the head of its example
     * @param call the example without it
     * @param html what the example makes
     */
    public record Component(String name, String purpose, String use, String call, String html) {
    }

    private StyleGuide() {
    }

    /** The names of the templates in a folder. */
    static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(END))
                    .map(name -> name.substring(0, name.length() - END.length())).sorted().toList();
        }
    }

    /** Writes it. */
    static void write() throws IOException {
        var templates = new FreemarkerTemplates(Path.of("."));
        var components = new ArrayList<Component>();
        for (var name : names(EXAMPLES)) {
            components.add(component(templates, name));
        }
        var assets = Files.createDirectories(FOLDER.resolve("assets"));
        Files.writeString(assets.resolve("style-guide.css"), STYLE);
        for (var asset : List.of("openbook.css", "favicon.svg")) {
            try (var bytes = FreemarkerTemplates.class.getResourceAsStream("/templates/assets/" + asset)) {
                Files.copy(bytes, assets.resolve(asset), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        write(templates, "index", new Page("All components", SecurityPolicy.OF_PAGES, Optional.empty(), components));
        for (var component : components) {
            write(templates, component.name(), new Page(component.name(), SecurityPolicy.OF_PAGES,
                    Optional.of(component), List.of()));
        }
    }

    private static void write(FreemarkerTemplates templates, String name, Page page) throws IOException {
        Files.writeString(FOLDER.resolve(name + ".html"), templates.render("style-guide.ftlh", page));
    }

    private static Component component(FreemarkerTemplates templates, String name) throws IOException {
        var example = Files.readString(EXAMPLES.resolve(name + END));
        var html = templates.render("components/examples/" + name + END, name);
        return new Component(name, comment(COMPONENTS.resolve(name + END)), comment(EXAMPLES.resolve(name + END)),
                COMMENT.matcher(example).replaceFirst("").strip(), html.strip());
    }

    /** The first comment of a template, which says what it is. */
    private static String comment(Path template) throws IOException {
        var found = COMMENT.matcher(Files.readString(template));
        if (!found.find() || found.group(1).isBlank()) {
            throw new IllegalStateException(template + ": begin it with a comment, <#-- -->, that says what it is for");
        }
        return found.group(1).strip().replaceAll("\\s+", " ");
    }
}
