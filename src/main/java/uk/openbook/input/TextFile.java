package uk.openbook.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;

/** A small file of text in UTF-8, with or without a byte-order mark. */
public final class TextFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TextFile() {
    }

    /**
     * The text of a file; empty where it is not UTF-8 or is longer than {@link TextLimit} allows, which is a finding. A
     * character that text may not hold is a finding for each line.
     *
     * @param site the site folder
     * @param file path from there, with forward slashes; it must exist
     */
    public static Optional<String> read(Path site, String file, Findings findings) {
        if (!Utf8.check(site, file, findings)) {
            return Optional.empty();
        }
        try {
            var text = Files.readString(site.resolve(file), StandardCharsets.UTF_8);
            var unmarked = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            if (!TextLimit.allows(unmarked, () -> Place.of(file), findings)) {
                return Optional.empty();
            }
            checkCharacters(file, unmarked, findings);
            return Optional.of(unmarked);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static void checkCharacters(String file, String text, Findings findings) {
        long line = 1;
        long reported = 0;
        char previous = '\n';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' || c == '\n' && previous != '\r') {
                line++;
            } else if (line != reported && Characters.isForbidden(previous, c)) {
                findings.add(FindingCode.CONTROL_CHARACTER, Place.of(file, line), Characters.problem(previous, c),
                        Characters.remedy(c));
                reported = line;
            }
            previous = c;
        }
    }
}
