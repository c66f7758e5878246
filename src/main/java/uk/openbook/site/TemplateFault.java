package uk.openbook.site;

import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import uk.openbook.output.OutputException;

/** Says what is wrong with a template in one line: the file, the line, the fault. */
final class TemplateFault {

    /** Freemarker puts its advice, and the stack of macros, below such a line. */
    private static final String RULE = "\n----";

    private TemplateFault() {
    }

    /** The template cannot be read as one. */
    static OutputException of(ParseException fault) {
        return fault(fault.getTemplateName(), fault.getLineNumber(), "the template cannot be read. Look here and above for "
                + "a tag, brace or quotation mark too few or too many" + inItsWords(fault.getEditorMessage()), fault);
    }

    /** The template fails while it is rendered. */
    static OutputException of(String template, TemplateException fault) {
        var source = fault.getTemplateSourceName();
        var line = fault.getLineNumber();
        return fault(source == null ? template : source, line == null ? 0 : line, words(fault), fault);
    }

    /** The template exhausts the stack. */
    static OutputException recursive(String template, StackOverflowError fault) {
        return new OutputException(FreemarkerTemplates.FOLDER + "/" + template + ": the template, or one that it includes, "
                + "includes or calls itself without end, or is nested too deeply. Look for a macro, a function or an include "
                + "that leads back to itself", fault);
    }

    /** The template writes and writes. */
    static OutputException endless(String template) {
        return new OutputException(FreemarkerTemplates.FOLDER + "/" + template + ": the page is longer than any browser "
                + "can show. Look for a list or a loop without an end in the template and those that it includes");
    }

    private static String words(TemplateException fault) {
        var blamed = fault.getBlamedExpressionString();
        if (fault instanceof InvalidReferenceException && blamed != null) {
            return ("there is nothing by the name '%s' here. Correct the name, or say what to show where it is missing: "
                    + "(%s)!\"…\"").formatted(oneLine(blamed), oneLine(blamed));
        }
        return "the template fails here. Correct it" + inItsWords(fault.getMessageWithoutStackTop());
    }

    private static String inItsWords(String message) {
        return " (Freemarker says: " + oneLine(message) + ")";
    }

    private static OutputException fault(String template, int line, String message, Exception cause) {
        var place = FreemarkerTemplates.FOLDER + "/" + template + (line > 0 ? ":" + line : "");
        return new OutputException(place + ": " + message, cause);
    }

    private static String oneLine(String message) {
        int end = message.indexOf(RULE);
        return String.join(" ", (end < 0 ? message : message.substring(0, end)).strip().split("\\s+"));
    }
}
