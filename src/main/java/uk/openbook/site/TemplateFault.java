package uk.openbook.site;

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
        return fault(fault.getTemplateName(), fault.getLineNumber(), fault.getEditorMessage(), fault);
    }

    /** The template fails while it is rendered. */
    static OutputException of(String template, TemplateException fault) {
        var source = fault.getTemplateSourceName();
        var line = fault.getLineNumber();
        return fault(source == null ? template : source, line == null ? 0 : line, fault.getMessageWithoutStackTop(),
                fault);
    }

    private static OutputException fault(String template, int line, String message, Exception cause) {
        var place = FreemarkerTemplates.FOLDER + "/" + template + (line > 0 ? ":" + line : "");
        return new OutputException(place + ": " + oneLine(message), cause);
    }

    private static String oneLine(String message) {
        int end = message.indexOf(RULE);
        return String.join(" ", (end < 0 ? message : message.substring(0, end)).strip().split("\\s+"));
    }
}
