package uk.openbook.site;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.StrongCacheStorage;
import freemarker.cache.TemplateLoader;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.log.Logger;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import uk.openbook.render.OutputException;
import uk.openbook.render.Templates;
import uk.openbook.render.page.PageWriter;

/**
 * Renders Freemarker templates: a site's own {@code templates/} first, by name, then those that travel with the program.
 * Values are escaped for HTML. Pages may be rendered from several threads.
 *
 * <p>A view model is a public record: {@code ${page.title}} is its component or its public method without parameters,
 * an empty {@code Optional} is a missing value.
 */
public final class FreemarkerTemplates implements Templates {

    /** In characters: several times as long as any page that a browser shows in reasonable time. */
    private static final long LONGEST = 1 << 26;

    /** The folder of templates, in a site and on the class path. */
    static final String FOLDER = "templates";

    static {
        selectNoLog();
    }

    private final Configuration freemarker;

    /** @param site the site's folder; it need not have templates of its own */
    public FreemarkerTemplates(Path site) {
        freemarker = new Configuration(ViewModels.FREEMARKER);
        freemarker.setTemplateLoader(loader(site.resolve(FOLDER)));
        freemarker.setObjectWrapper(new ViewModels());
        var html = new PageFormat();
        freemarker.setRegisteredCustomOutputFormats(List.of(html));
        freemarker.setOutputFormat(html);
        freemarker.setDefaultEncoding("UTF-8");
        freemarker.setOutputEncoding("UTF-8");
        freemarker.setURLEscapingCharset("UTF-8");
        freemarker.setLocalizedLookup(false);
        // The same page anywhere: nothing of the machine's language or clock, and numbers without grouping, because
        // view models write theirs in words.
        freemarker.setLocale(Locale.ROOT);
        freemarker.setTimeZone(TimeZone.getTimeZone("UTC"));
        freemarker.setNumberFormat("computer");
        freemarker.setDateFormat("yyyy-MM-dd");
        // An error is thrown, once, and is not also written into the page or to a log.
        freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        freemarker.setAttemptExceptionReporter((exception, environment) -> { });
        freemarker.setLogTemplateExceptions(false);
        freemarker.setWrapUncheckedExceptions(true);
        freemarker.setFallbackOnNullLoopVariable(false);
        freemarker.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        // Many pages need only a few of the components that their template names.
        freemarker.setLazyImports(true);
        // A build sees one state of the templates, and parses each once.
        freemarker.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        freemarker.setCacheStorage(new StrongCacheStorage());
    }

    /** All that Freemarker would log is thrown as well; the search for a log takes longer than a page. */
    @SuppressWarnings("deprecation")
    private static void selectNoLog() {
        try {
            Logger.selectLoggerLibrary(Logger.LIBRARY_NONE);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("no log needs no class", e);
        }
    }

    private static TemplateLoader loader(Path own) {
        var loaders = new ArrayList<TemplateLoader>();
        if (Files.isDirectory(own)) {
            try {
                loaders.add(new OwnTemplates(own));
            } catch (IOException e) {
                throw new OutputException("%s: the folder cannot be read: %s".formatted(own, e.getMessage()), e);
            }
        }
        loaders.add(new ClassTemplateLoader(FreemarkerTemplates.class.getClassLoader(), FOLDER));
        return new MultiTemplateLoader(loaders.toArray(TemplateLoader[]::new));
    }

    @Override
    public String render(String template, Object page) {
        return render(template, Map.of("page", page));
    }

    /** @param model what the template sees, by name */
    String render(String template, Map<String, ?> model) {
        var page = new PageWriter(LONGEST, () -> TemplateFault.endless(template));
        try {
            template(template).process(model, page);
        } catch (StackOverflowError e) {
            throw TemplateFault.recursive(template, e);
        } catch (TemplateException e) {
            throw TemplateFault.of(template, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return page.toString();
    }

    private Template template(String name) throws IOException {
        try {
            return freemarker.getTemplate(name);
        } catch (ParseException e) {
            throw TemplateFault.of(e);
        } catch (TemplateNotFoundException e) {
            throw TemplateFault.missing(name, e);
        } catch (IOException e) {
            if (e.getCause() instanceof ParseException first) {
                // It was asked for before, by another page.
                throw TemplateFault.of(first);
            }
            throw new OutputException("%s/%s: the template cannot be read: %s".formatted(FOLDER, name, e.getMessage()),
                    e);
        }
    }
}
