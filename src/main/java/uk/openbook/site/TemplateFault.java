package uk.openbook.site;

import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import java.util.Optional;
import uk.openbook.model.Place;
import uk.openbook.render.TemplateError;

/** Says what is wrong with a template in one line: the file, the line, the fault. */
final class TemplateFault {

    /** Freemarker puts its advice, and the stack of macros, below such a line. */
    private static final String RULE = "\n----";

    private TemplateFault() {
    }

    /** The template cannot be read as one. */
    static TemplateError of(ParseException fault) {
        return fault(fault.getTemplateName(), fault.getLineNumber(), "the template cannot be read",
                "Look here and above for a tag, brace or quotation mark too few or too many"
                        + inItsWords(fault.getEditorMessage()), fault);
    }

    /** The template fails while it is rendered. */
    static TemplateError of(String template, TemplateException fault) {
        var unread = unread(fault);
        if (unread.isPresent()) {
            return of(unread.get());
        }
        var source = fault.getTemplateSourceName();
        var line = fault.getLineNumber();
        var name = source == null ? template : source;
        var blamed = fault.getBlamedExpressionString();
        if (fault instanceof InvalidReferenceException && blamed != null) {
            return fault(name, line == null ? 0 : line, "there is nothing by the name '%s' here".formatted(oneLine(blamed)),
                    "Correct the name, or say what to show where it is missing: (%s)!\"…\"".formatted(oneLine(blamed)),
                    fault);
        }
        return fault(name, line == null ? 0 : line, "the template fails here",
                "Correct it" + inItsWords(fault.getMessageWithoutStackTop()), fault);
    }

    /**
     * Why another template, which this one includes or imports, cannot be read. Freemarker says it in other words to the
     * first page that asks for it than to all after.
     */
    private static Optional<ParseException> unread(Throwable fault) {
        for (var cause = fault.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ParseException unread) {
                return Optional.of(unread);
            }
        }
        return Optional.empty();
    }

    /** The template exhausts the stack. */
    static TemplateError recursive(String template, StackOverflowError fault) {
        return fault(template, 0, "the template, or one that it includes, includes or calls itself without end, or is nested "
                + "too deeply", "Look for a macro, a function or an include that leads back to itself", fault);
    }

    /** The template writes and writes. */
    static TemplateError endless(String template) {
        return fault(template, 0, "the page is longer than any browser can show",
                "Look for a list or a loop without an end in the template and those that it includes", null);
    }

    /** There is no template of this name. */
    static TemplateError missing(String name, Exception cause) {
        return fault(name, 0, "there is no such template", "Restore it, or correct its name", cause);
    }

    private static String inItsWords(String message) {
        return " (Freemarker says: " + oneLine(message) + ")";
    }

    private static TemplateError fault(String template, int line, String problem, String remedy, Throwable cause) {
        return new TemplateError(Place.of(FreemarkerTemplates.FOLDER + "/" + template, line), problem, remedy, cause);
    }

    private static String oneLine(String message) {
        int end = message.indexOf(RULE);
        return String.join(" ", (end < 0 ? message : message.substring(0, end)).strip().split("\\s+"));
    }
}
