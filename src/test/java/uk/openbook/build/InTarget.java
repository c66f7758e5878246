package uk.openbook.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/** Makes the folders of tests on the disk of the build, where links and renames work as they do for a site. */
final class InTarget implements TempDirFactory {

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context) throws IOException {
        var target = Files.createDirectories(Path.of("target", "publish-tests").toAbsolutePath());
        return Files.createTempDirectory(target, "test-");
    }
}
