package uk.openbook.output.pages;

import java.util.Optional;
import java.util.function.Supplier;
import uk.openbook.model.Markdown;
import uk.openbook.output.OutputFile;
import uk.openbook.output.Templates;

/** What pages are printed with. */
public record Press(Templates templates, Markdown markdown) {

    /** A page whose view model is made when its turn comes. */
    OutputFile page(String template, String path, Supplier<?> viewModel) {
        return new OutputFile(path, Optional.of(template), out -> {
            var writer = new PageWriter(out);
            templates.render(template, viewModel.get(), writer);
            writer.flush();
        });
    }

    /** Markdown as HTML; nothing of nothing. */
    String html(String text) {
        return text.isBlank() ? "" : markdown.html(text);
    }
}
