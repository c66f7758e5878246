package uk.openbook.build.redaction;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import uk.openbook.model.Slug;
import uk.openbook.text.NormalizedText;

/** The forms that a value can have in files and their names. */
final class ErasedForms {

    private static final int FEWEST_LETTERS = 4;
    private static final int FEWEST_OF_BOTH = 6;

    private ErasedForms() {
    }

    /**
     * Whether finding the value says something: it has {@value #FEWEST_LETTERS} letters, or as a reference does some
     * letters and some digits, {@value #FEWEST_OF_BOTH} in all.
     */
    static boolean canBeSearched(String value) {
        long letters = value.codePoints().filter(Character::isLetter).count();
        long digits = value.codePoints().filter(Character::isDigit).count();
        return letters >= FEWEST_LETTERS || letters > 0 && digits > 0 && letters + digits >= FEWEST_OF_BOTH;
    }

    /** As it is, escaped as each format does it, as part of an address, and by the hash that keys hold. */
    static Set<String> of(String text) {
        var value = text.strip();
        var forms = new LinkedHashSet<String>();
        forms.add(value);
        var angles = value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        forms.add(angles);
        forms.add(angles.replace("\"", "&quot;"));
        forms.add(angles.replace("\"", "&quot;").replace("'", "&#39;"));
        forms.add(angles.replace("\"", "&quot;").replace("'", "&#x27;"));
        var json = new String(JsonStringEncoder.getInstance().quoteAsString(value));
        forms.add(json);
        forms.add(ascii(json));
        forms.add(value.replace("\"", "\"\""));
        var encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
        forms.add(encoded);
        forms.add(encoded.replace("+", "%20"));
        var slug = Slug.of(value);
        forms.add(slug);
        forms.add(slug.replaceAll("[._]", "-"));
        forms.add(Slug.shortHash(value));
        forms.add(Slug.hashOfFreeText(value));
        forms.add(Slug.longHash(value));
        forms.add(Slug.longHash(NormalizedText.folded(value)));
        forms.add(Slug.ofKey(NormalizedText.spaced(value)));
        var words = slug.replace("-" + Slug.shortHash(value), "");
        if (words.indexOf('-') > 0 && canBeSearched(words)) {
            forms.add(words);
        }
        return forms;
    }

    private static String ascii(String text) {
        var ascii = new StringBuilder();
        text.chars().forEach(letter -> ascii.append(letter < 0x80 ? String.valueOf((char) letter)
                : "\\u%04x".formatted(letter)));
        return ascii.toString();
    }
}
