package uk.openbook.render;

/** Renders a page from a template. */
public interface Templates {

    /**
     * The whole page. The template sees the view model as {@code page}.
     *
     * @param template the file's name, such as {@code entry.ftlh}
     * @throws OutputException where the template is missing or at fault
     */
    String render(String template, Object page);
}
