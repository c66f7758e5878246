import com.sass_lang.embedded_protocol.LogEventType;
import com.sass_lang.embedded_protocol.OutboundMessage.LogEventOrBuilder;
import com.sass_lang.embedded_protocol.OutputStyle;
import de.larsgrefer.sass.embedded.SassCompilationFailedException;
import de.larsgrefer.sass.embedded.SassCompilerFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Compiles the style sheet while the jar is built: {@code java -cp … CompileSass.java ENTRY.scss LOAD_PATH OUTPUT.css}.
 * The same sources give the same bytes. Exit code 1 where the Sass is at fault or the compiler cannot run.
 *
 * <p>Dart Sass travels in the class path as a program for Linux (glibc and musl; x64, arm, arm64, riscv64), macOS (x64,
 * arm64) and Windows (x64). Elsewhere the jar cannot be built, but a jar built on one of these runs anywhere.
 */
final class CompileSass {

    private CompileSass() {
    }

    public static void main(String[] args) {
        if (args.length != 3) {
            fail("Usage: CompileSass ENTRY.scss LOAD_PATH OUTPUT.css");
        }
        var entry = Path.of(args[0]);
        var loadPath = Path.of(args[1]);
        var output = Path.of(args[2]);
        if (!Files.isRegularFile(entry)) {
            fail(entry + ": there is no such file. The style sheet starts there");
        }
        if (!Files.isDirectory(loadPath)) {
            fail(loadPath + ": there is no such folder. GOV.UK Frontend is unpacked there by the step before");
        }
        try {
            var css = compile(entry, loadPath);
            Files.createDirectories(output.toAbsolutePath().getParent());
            Files.writeString(output, css);
        } catch (SassCompilationFailedException e) {
            fail(e.getCompileFailure().getFormatted());
        } catch (IOException | IllegalStateException e) {
            fail("Dart Sass cannot run on %s %s: %s".formatted(System.getProperty("os.name"),
                    System.getProperty("os.arch"), e));
        }
    }

    private static String compile(Path entry, Path loadPath) throws IOException, SassCompilationFailedException {
        try (var compiler = SassCompilerFactory.bundled()) {
            compiler.setLoadPaths(List.of(loadPath.toFile()));
            compiler.setOutputStyle(OutputStyle.COMPRESSED);
            // Pages are UTF-8 and say so; a byte-order mark in the style sheet would only be in the way.
            compiler.setEmitCharset(false);
            // The design system's own deprecations are for its authors to mend.
            compiler.setQuietDeps(true);
            compiler.setVerbose(true);
            compiler.setLoggingHandler(CompileSass::say);
            return compiler.compileFile(entry.toFile()).getCss() + "\n";
        }
    }

    private static void say(LogEventOrBuilder event) {
        // GOV.UK Frontend 5 documents @import as the way in, so its deprecation is not ours to act on.
        if (event.getType() != LogEventType.DEPRECATION_WARNING || !event.getDeprecationType().equals("import")) {
            System.err.println(event.getFormatted().strip());
        }
    }

    private static void fail(String message) {
        System.err.println(message);
        System.exit(1);
    }
}
