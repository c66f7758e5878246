package uk.openbook.publish.proof;

import java.nio.charset.StandardCharsets;

/** The text of an attribute, in which HTML writes some letters as entities. */
final class Entities {

    private Entities() {
    }

    /** The bytes of the text that an attribute means, for attributes that hold an ampersand. */
    static byte[] decode(byte[] page, int from, int to) {
        var text = new String(page, from, to - from, StandardCharsets.UTF_8);
        var decoded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int end = text.charAt(i) == '&' ? text.indexOf(';', i) : -1;
            int letter = end < 0 ? -1 : letter(text.substring(i + 1, end));
            if (letter < 0) {
                decoded.append(text.charAt(i));
            } else {
                decoded.appendCodePoint(letter);
                i = end;
            }
        }
        return decoded.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The letter of an entity that escaping makes; -1 for any other, which then stands for itself. */
    private static int letter(String name) {
        return switch (name) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> number(name);
        };
    }

    private static int number(String name) {
        try {
            int number = name.startsWith("#x") || name.startsWith("#X") ? Integer.parseInt(name.substring(2), 16)
                    : name.startsWith("#") ? Integer.parseInt(name.substring(1)) : -1;
            return Character.isValidCodePoint(number) ? number : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
