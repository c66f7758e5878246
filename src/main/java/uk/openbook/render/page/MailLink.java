package uk.openbook.render.page;

import java.nio.charset.StandardCharsets;
import uk.openbook.text.NormalizedText;

/** An e-mail that a link begins to write (RFC 6068), whatever its subject holds. */
final class MailLink {

    private static final String HEX = "0123456789ABCDEF";

    private MailLink() {
    }

    /**
     * A link that begins an e-mail.
     *
     * @param subject white space and invisible characters in it, line breaks above all, become single spaces
     * @param body its lines end in {@code \n}
     */
    static String to(String address, String subject, String body) {
        return "mailto:" + encoded(address).replace("%40", "@") + "?subject="
                + encoded(NormalizedText.spaced(subject)) + "&body=" + encoded(body.replace("\n", "\r\n"));
    }

    private static String encoded(String text) {
        var encoded = new StringBuilder(text.length() * 2);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (standsForItself(b)) {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(HEX.charAt(b >> 4 & 15)).append(HEX.charAt(b & 15));
            }
        }
        return encoded.toString();
    }

    /** Everything else is written as the bytes of UTF-8. */
    private static boolean standsForItself(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '-' || b == '.' || b == '_'
                || b == '~';
    }
}
