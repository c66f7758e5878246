package uk.openbook.validation.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.openbook.model.Finding;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;
import uk.openbook.site.FlexmarkMarkdown;

/** Telephone numbers are from the ranges that Ofcom keeps for drama; the other numbers belong to no one known. */
class PrivacyGateTest {

    private static final PrivacyGate GATE = new PrivacyGate(Waivers.none(), FlexmarkMarkdown::renderers);

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
        "jo@example.org-based | j…@…",
        "jane.doe @ example.org | j…@…",
        "name@ example.org | n…@…",
        "name @example.org | n…@…",
        "jane.doe [at] example [dot] org | ja…",
        "jane.doe(at)example(dot)org | ja…",
        "jane.doe {at} example {dot} org | ja…",
        "jane.doe AT example DOT org | ja…",
        "jane dot doe at example dot co dot uk | do…",
        "jane.doe at example.org | ja…",
        "jane.doe(a)example.org | ja…",
        "e-mail jane at example.org | ja…",
        "jane.doe&#64;example.org | j…@…",
        "jane.doe&#x40;example&#46;org | j…@…",
        "jane.doe&commat;example.org | j…@…",
        "jane.doe&amp;#64;example.org | j…@…",
        "jane.doe\\@example.org | j…@…",
        "jane.**doe**@example.org | j…@…",
        "jane.doe\u200B@\u00ADexample.org | j…@…",
        "jane.doe﹫example.org | j…@…",
        "https://example.org/?to=jane.doe%40example.org | j…@…",
        "\"jane doe\"@example.org | \"…@…",
        "jane.doe@example . org | j…@…"})
    void emailAddress_isFound(String text, String masked) {
        assertEquals("email 1 " + masked, found(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"meet @ 10", "@example", "jo@home", "name@", "@example.org", "a library@1.2.3",
        "look (at) this", "https://example.org/@jo/post", "the team at Example Ltd. It is", "published at www.example.org",
        "see the notice at example.org", "available @ www.example.org", "fit@df.residual", "jquery@3.1.0.min.js",
        "follow @example.org", "look-at-me.com", "git pull at v1.2", "5 licences @ £1.20"})
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
        "call 0161 496 0123, or write | 01…",
        "(+44) 7700 900838 | (+…",
        "44 7700 900416 | 44…",
        "447700900416 | 44…",
        "+44 (0) 7700 900123 | +4…",
        "0044(0)7700 900123 | 00…",
        "020 7946 0018x12 | 02…",
        "020 7946 0018 ext. 12 | 02…",
        "020 7946 0018 9am to 5pm | 02…",
        "020/7946/0018 | 02…",
        "07 700 900 123 | 07…",
        "0 7700 900123 | 0 …",
        "0 7 7 0 0 9 0 0 1 2 3 | 0 …",
        "(0)20 7946 0018 | (0…",
        "+353 1 234 5678 | +3…",
        "00 353 1 234 5678 | 00…",
        "+1 (202) 555-0143 | +1…",
        "7700900123 | 77…",
        "7700 900123 | 77…",
        "07700&nbsp;900123 | 07…",
        "07700 **900**123 | 07…",
        "'07700\t900\n123' | 07…",
        "٠٧٧٠٠ ٩٠٠١٢٣ | 07…",
        "Tel: 7946 0018 | 79…",
        "mobile no. 1632 960983 | 16…",
        "'name,07700900123,2021-02-03' | 07…",
        "office/020 7946 0018 | 02…"})
    void telephoneNumber_isFound(String text, String masked) {
        assertEquals("telephone 1 " + masked, found(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RFQ No. 0114-11-0001", "(0105-10-0163) supply", "PID 004-130-961, Lot 2", "DR181123.01A",
        "2006/07 to 2016/17; 2017/18", "from 01.02.2018 to 01.03.2019",
        "01-04-2018 12:00 or 02-04-2018 13:30", "2018-09-25 09:30:15", "0.0123456789", "£1,079,460,018",
        "020 7946 00", "DS00001, DS00002, DS00003", "0404 123 456", "070012345678901", "0 1 2 3 4 5 6 7 8 9",
        "rows 1 to 20000 of 7000000", "01 02 2018 1234", "£0123456789", "£ 0123456789", "ISBN 0306406152",
        "ISBN 978 0 306 40615 7", "tender 0170123456", "Tenders 0170123456, 0170123457 and 0170123458", "DR-01701234567",
        "01/04/2018 30/03", "doi:10.1234/07700900123", "https://example.org/notice/01701234567", "#07700900123",
        "purchase order 7700900123", "1 770 090 0123", "phone survey of 2018 2019", "+5,000",
        "0,170,123,456 or 0,7700,900,123"})
    void otherDigits_areNot(String text) {
        assertEquals("", found(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "AB123456C | AB…",
        "ab 12 34 56 c | ab…",
        "NI number JG-10-37-59-A here | JG…",
        "(BN102966C) | BN…",
        "A.B.123456.C | A.…",
        "A/B/123456/C | A/…",
        "'name,AB123456C,2021-02-03' | AB…",
        "AB 123 456 C | AB…",
        "AB.12.34.56.C | AB…",
        "AB  12  34  56  C | AB…",
        "AB\u00A012\u00A034\u00A056\u00A0C | AB…",
        "AB 12 34 56 | AB…",
        "NI number AB123456 | AB…",
        "AB123456 is her national insurance number | AB…",
        "**AB** 12 34 *56* C | AB…",
        "NINO CR201718A | CR…",
        "N I number A B 1 2 3 4 5 6 C | A …",
        "A B 1 2 3 4 5 6 C | A …"})
    void nationalInsuranceNumber_isFound(String text, String masked) {
        assertEquals("national-insurance 1 " + masked, found(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"QQ123456C", "AB123456E", "BG123456A", "ZZ123456A", "AO123456A", "DA123456A", "AB12345C",
        "AB1234567C", "XAB123456C", "AB123456CX", "AB123456", "CR201718A", "SC123456", "SE 297 338", "HY 44 10 09", "rose by 123456 a year",
        "on 12 10 18", "CE 01 04 16", "AS 2014-15 A level"})
    void numberThatIsNeverIssued_isNot(String text) {
        assertEquals("", found(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9434765919", "943 476 5919", "943-476-5919", "NHS no. 9434765919.",
            "(943) 476 5919", "name,9434765919,2021-02-03", "943  476  5919", "943.476.5919",
            "943\u00A0476\u00A05919", "943\n476\t5919", "943 **476** 5919", "943&nbsp;476&nbsp;5919",
            "NHS number 94 34 76 59 19", "patient 9434 765919", "9 4 3 4 7 6 5 9 1 9", "NHS no: 943 476 5918"})
    void nhsNumber_isFound(String text) {
        assertEquals("nhs-number 1 9", found(text).replaceAll("[ 4]?…$", ""));
    }

    @Test
    void nhsNumberWithCheckDigitNought_isFound() {
        assertEquals("nhs-number 1 40…", found("4000000020"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9434765918", "943 476 591", "19434765919", "A9434765919", "£9434765919", "9434765919.50",
        "1111111111", "1234567890", "0.9434765919", "ISBN 0306406152",
            "0-306-40615-2", "£ 9434765919", "tender 9434765919", "budgets 9434765919 and 4000000020", "NHS number 1234567890"})
    void otherTenDigits_areNot(String text) {
        assertEquals("", found(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "B801200005001 | B8…",
        "P207000016049 | P2…",
        "b801200005001 | b8…",
        "B801 2000 05 001 | B8…",
        "M80120000500A | M8…",
        "B-801-2000-05-001 | B-…",
        "B  801  2000  05  001 | B …",
        "UPN A801200005001 | A8…"})
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
        GATE.check("a@example.org, b@example.org and 07700 900123", Place.of("release.md", 4), findings);
        assertEquals(List.of(
                "holds what looks like 2 e-mail addresses (a…@…)", "holds what looks like a telephone number (07…)"),
                findings.sorted().stream().map(Finding::problem).toList());
    }

    @Test
    void pages_mayGiveAddressesButNoPersonalNumbers() {
        assertEquals(List.of(), PrivacyGate.search("data@example.org or 07700 900123", PrivacyGate.BESIDE_CONTACTS));
        assertEquals(1, PrivacyGate.search("AB123456C", PrivacyGate.BESIDE_CONTACTS).size());
    }

    @Test
    void lines_areCountedFromTheFirst() {
        var findings = new Findings();
        GATE.checkLines("one\n\nAB123456C\nfour", PrivacyGate.Shown.AS_PAGE, "a.md", 8, PrivacyGate.ALL, findings);
        assertEquals(List.of(Place.of("a.md", 10)), findings.sorted().stream().map(Finding::place).toList());
    }

    @Test
    void excerpt_showsNoDetailAndOneLine() {
        assertEquals("'ask j…@… or 07…'", Excerpt.of("ask  jo@example.org\nor 07700 900123"));
        assertEquals("'" + "é".repeat(60) + "…'", Excerpt.of("é".repeat(61)));
        assertFalse(Excerpt.of("x".repeat(55) + " 07700 900123").contains("900"));
    }

    /** Text that counts how often one of its characters is read. */
    private static final class Counted implements CharSequence {

        private final String text;
        private final AtomicLong reads;

        Counted(String text, AtomicLong reads) {
            this.text = text;
            this.reads = reads;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            reads.incrementAndGet();
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.substring(start, end), reads);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x@", "a.", "a@a.", "x@y ", "a [at] ", "a dot ", " at ", "0", "07700 ", "+", "(", "1 ", "AB 12 ",
            "A1", "9434765918 ", "a-", "jo@example.", "tel ", "no 1 ", "ref no 1, ", "@", "\"a@", "www.", "a/", "+44 ", "é@é."})
    void textOfAnyForm_isReadInProportionToItsLength(String part) {
        var text = "a" + part.repeat(20_000);
        for (var kind : PersonalDetail.values()) {
            var reads = new AtomicLong();
            PersonalDetails.details(new Counted(text, reads), kind, true);
            assertTrue(reads.get() <= 2_000L * text.length(), kind + ": " + reads + " reads of " + text.length());
        }
    }
}
