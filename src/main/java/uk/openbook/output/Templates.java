package uk.openbook.output;

import java.io.IOException;
import java.io.Writer;

/** Renders a page from a template. */
public interface Templates {

    /**
     * Writes the whole page. The template sees the view model as {@code page}.
     *
     * @param template the file's name, such as {@code entry.ftlh}
     * @throws IOException where the text cannot be written
     * @throws OutputException where the template is missing or at fault
     */
    void render(String template, Object page, Writer out) throws IOException;
}
