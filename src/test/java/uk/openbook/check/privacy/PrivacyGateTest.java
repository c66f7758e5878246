package uk.openbook.check.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.openbook.model.Finding;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;

/** Telephone numbers are from the ranges that Ofcom keeps for drama; the other numbers belong to no one known. */
class PrivacyGateTest {

    private static String found(String text) {
        return PrivacyGate.search(text, PrivacyGate.ALL).stream()
                .map(found -> found.kind().word() + " " + found.count() + " " + found.masked())
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "jo.bloggs@example.org | j…@…",
        "write to Jo <jo@example.co.uk>. | j…@…",
        "[mail](mailto:jo+data@mail.example.org) | j…@…",
        "JO'NEILL@EXAMPLE.ORG | J…@…",
        "josé@exämple.org | j…@…",
        "jo＠example.org | j…@…",
        "jo (at) example.org | jo…",
        "jo[at]example.org | jo…",
        "jo@example.org-based | j…@…"})
    void emailAddress_isFound(String text, String masked) {
        assertEquals("email 1 " + masked, found(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"meet @ 10", "@example", "jo@home", "name@", "@example.org", "a library@1.2.3",
        "look (at) this", "https://example.org/@jo/post"})
    void atSignWithoutAnAddress_isNot(String text) {
        assertEquals("", found(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "020 7946 0018 | 02…",
        "(020) 7946 0018 | (0…",
        "02079460018 | 02…",
        "01632 960983 | 01…",
        "01632-960-983 | 01…",
        "07700 900123 | 07…",
        "07700.900.123 | 07…",
        "tel:07700900123 | 07…",
        "+44 7700 900123 | +4…",
        "+44 (0)20 7946 0018 | +4…",
        "+442079460018 | +4…",
        "0044 20 7946 0018 | 00…",
        "0808 157 0123 | 08…",
        "０７７００ ９００１２３ | 07…",
        "07700\u00A0900\u2011123 | 07…",
        "call 0161 496 0123, or write | 01…"})
    void telephoneNumber_isFound(String text, String masked) {
        assertEquals("telephone 1 " + masked, found(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DR181123.01A", "2006/07 to 2016/17; 2017/18", "from 01.02.2018 to 01.03.2019",
        "01-04-2018 12:00 or 02-04-2018 13:30", "2018-09-25 09:30:15", "0.0123456789", "£1,079,460,018",
        "020 7946 00", "DS00001, DS00002, DS00003", "0404 123 456", "070012345678901", "0 1 2 3 4 5 6 7 8 9",
        "rows 1 to 20000 of 7000000", "01 02 2018 1234"})
    void otherDigits_areNot(String text) {
        assertEquals("", found(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "AB123456C | AB…",
        "ab 12 34 56 c | ab…",
        "NI number JG-10-37-59-A here | JG…",
        "(BN102966C) | BN…"})
    void nationalInsuranceNumber_isFound(String text, String masked) {
        assertEquals("national-insurance 1 " + masked, found(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"QQ123456C", "AB123456E", "BG123456A", "ZZ123456A", "AO123456A", "DA123456A", "AB12345C",
        "AB1234567C", "XAB123456C", "AB123456CX", "AB123456"})
    void numberThatIsNeverIssued_isNot(String text) {
        assertEquals("", found(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9434765919", "943 476 5919", "943-476-5919", "NHS no. 9434765919."})
    void nhsNumber_isFound(String text) {
        assertEquals("nhs-number 1 94…", found(text));
    }

    @Test
    void nhsNumberWithCheckDigitNought_isFound() {
        assertEquals("nhs-number 1 40…", found("4000000020"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9434765918", "943 476 591", "19434765919", "A9434765919", "£9434765919", "9434765919.50",
        "1111111111", "1234567890", "0.9434765919"})
    void otherTenDigits_areNot(String text) {
        assertEquals("", found(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "B801200005001 | B8…",
        "P207000016049 | P2…",
        "b801200005001 | b8…",
        "B801 2000 05 001 | B8…",
        "M80120000500A | M8…"})
    void pupilNumber_isFound(String text, String masked) {
        assertEquals("pupil-number 1 " + masked, found(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A801200005001", "B207000016049", "B80120000500I", "B80120000500", "B8012000050011",
        "XB801200005001", "S801200005001"})
    void pupilNumberWithAnotherCheckLetter_isNot(String text) {
        assertEquals("", found(text));
    }

    @Test
    void severalOfAKind_areOneFinding() {
        var findings = new Findings();
        PrivacyGate.check("a@example.org, b@example.org and 07700 900123", Place.of("release.md", 4), PrivacyGate.ALL,
                findings);
        assertEquals(List.of(
                "release.md:4: holds what looks like 2 e-mail addresses (a…@…). Take it out [privacy-email]",
                "release.md:4: holds what looks like a telephone number (07…). Take it out [privacy-telephone]"),
                findings.sorted().stream().map(Finding::toString).toList());
    }

    @Test
    void pages_mayGiveAddressesButNoPersonalNumbers() {
        assertEquals(List.of(), PrivacyGate.search("data@example.org or 07700 900123", PrivacyGate.ON_PAGES));
        assertEquals(1, PrivacyGate.search("AB123456C", PrivacyGate.ON_PAGES).size());
    }

    @Test
    void lines_areCountedFromTheFirst() {
        var findings = new Findings();
        PrivacyGate.checkLines("one\n\nAB123456C\nfour", "a.md", 8, PrivacyGate.ALL, findings);
        assertEquals(List.of(Place.of("a.md", 10)), findings.sorted().stream().map(Finding::place).toList());
    }

    @Test
    void excerpt_showsNoDetailAndOneLine() {
        assertEquals("'ask j…@… or 07…'", Excerpt.of("ask  jo@example.org\nor 07700 900123"));
        assertEquals("'" + "é".repeat(60) + "…'", Excerpt.of("é".repeat(61)));
        assertFalse(Excerpt.of("x".repeat(55) + " 07700 900123").contains("900"));
    }

    @Test
    void longTextWithoutDetails_isReadToItsEnd() {
        var text = ("a".repeat(5000) + " @ 1234567890 ").repeat(200);
        assertEquals("", found(text));
    }
}
