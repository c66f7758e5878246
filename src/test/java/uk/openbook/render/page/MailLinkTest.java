package uk.openbook.render.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailLinkTest {

    @Test
    void plainWords_arePercentEncoded() {
        assertEquals("mailto:data@example.org?subject=Mistake%20in%20A-1.2_3~&body=Page%3A%20https%3A%2F%2Fe.org%2F"
                + "%0D%0AWhat%3F", MailLink.to("data@example.org", "Mistake in A-1.2_3~", "Page: https://e.org/\nWhat?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\r\nBcc: someone", " two \t\u2028Bcc:\u00a0someone\n", "two\u200b\u0085B\u00adcc: someone"})
    void subjectOfSeveralLines_isOneLine(String subject) {
        assertEquals("mailto:a@example.org?subject=two%20Bcc%3A%20someone&body=b", MailLink.to("a@example.org", subject, "b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a&bcc=someone@example.com", "a?b#c", "100% of “pupils”, “Tŷ” + 1", "\"><script>x</script>",
            "😀 ' ; = / \\", "%41"})
    void hostileSubject_staysASubject(String subject) {
        var link = MailLink.to("data+x@example.org", subject, "b");
        var start = "mailto:data%2Bx@example.org?subject=";
        assertTrue(link.startsWith(start), link);
        assertTrue(link.matches("[A-Za-z0-9:@?=&%._~-]+"), link);
        var fields = link.substring(start.length()).split("&");
        assertEquals(2, fields.length, link);
        assertEquals("body=b", fields[1]);
        assertEquals(subject, URLDecoder.decode(fields[0], StandardCharsets.UTF_8));
        assertEquals("mailto", URI.create(link).getScheme());
    }
}
