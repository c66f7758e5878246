import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes comments and indents out of the scripts while the jar is built: {@code java CompactScripts.java FROM TO NAME…}.
 * They are a quarter of what a reader's browser would have to fetch. Nothing else is changed, so that the names in what
 * is served are those of the source, and nothing about JavaScript has to be known here. Comments have lines of their own;
 * exit code 1 where one does not, or where a text goes on over a line's end and so might look like a comment.
 */
final class CompactScripts {

    private CompactScripts() {
    }

    public static void main(String[] args) throws IOException {
        if (args.length < 3) {
            fail("Usage: CompactScripts FROM TO NAME…");
        }
        for (var name : List.of(args).subList(2, args.length)) {
            var source = Path.of(args[0], name);
            if (!Files.isRegularFile(source)) {
                fail(source + ": there is no such script");
            }
            var to = Path.of(args[1]);
            Files.createDirectories(to);
            Files.writeString(to.resolve(name), compact(source));
        }
    }

    private static String compact(Path source) throws IOException {
        var kept = new ArrayList<String>();
        boolean comment = false;
        int number = 0;
        for (var whole : Files.readAllLines(source)) {
            number++;
            var line = whole.strip();
            if (comment || line.startsWith("/*")) {
                int end = line.indexOf("*/");
                if (end >= 0 && end != line.length() - 2) {
                    fail(source + ":" + number + ": a comment ends before its line does. Give it lines of its own");
                }
                comment = end < 0;
            } else if (!line.isEmpty() && !line.startsWith("//")) {
                if (line.chars().filter(c -> c == '`').count() % 2 != 0) {
                    fail(source + ":" + number + ": a text goes on after its line. Join lines of their own instead");
                }
                kept.add(line);
            }
        }
        if (comment) {
            fail(source + ": a comment has no end");
        }
        return String.join("\n", kept) + "\n";
    }

    private static void fail(String message) {
        System.err.println(message);
        System.exit(1);
    }
}
