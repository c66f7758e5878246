package uk.openbook.output.pages;

import uk.openbook.output.OutputFile;
import uk.openbook.output.Templates;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Makes output files of templates and view models; the view model is made when the file's turn comes. */
final class Page {

    private Page() {
    }

    static OutputFile of(Templates templates, String template, String path, Supplier<?> viewModel) {
        return new OutputFile(path, out -> {
            var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            templates.render(template, viewModel.get(), writer);
            writer.flush();
        });
    }
}
