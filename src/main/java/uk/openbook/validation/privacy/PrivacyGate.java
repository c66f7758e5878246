package uk.openbook.validation.privacy;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import uk.openbook.model.Column;
import uk.openbook.model.Findings;
import uk.openbook.model.Markdown;
import uk.openbook.model.MarkdownRenderers;
import uk.openbook.model.Place;
import uk.openbook.model.Register;
import uk.openbook.validation.markdown.MarkdownLimits;

/**
 * Finds e-mail addresses, telephone numbers and the numbers by which the state knows a person, in texts as readers see
 * them and in their sources (design, D30). What it reports of them is masked: no finding shows the whole of one. A waiver
 * lets one text through. Safe to use from several threads.
 */
public final class PrivacyGate {

    /** All kinds. */
    public static final Set<PersonalDetail> ALL = Set.copyOf(EnumSet.allOf(PersonalDetail.class));

    /** The kinds that are stopped even where how to get in touch is what a text is for. */
    public static final Set<PersonalDetail> BESIDE_CONTACTS = Set.of(PersonalDetail.NATIONAL_INSURANCE,
            PersonalDetail.NHS_NUMBER, PersonalDetail.PUPIL_NUMBER);

    private final Waivers waivers;
    private final Supplier<MarkdownRenderers> markdown;
    private MarkdownRenderers renderers;

    /** @param markdown asked for when a text first needs it */
    public PrivacyGate(Waivers waivers, Supplier<MarkdownRenderers> markdown) {
        this.waivers = waivers;
        this.markdown = markdown;
    }

    /** How a text is shown. */
    public enum Shown {
        /** To the letter. */
        AS_IT_IS,
        /** As the Markdown of cells and notes. */
        AS_CELL,
        /** As the Markdown of guidance pages. */
        AS_PAGE
    }

    /** Whether a text has details of people, as far as its source shows. */
    public static boolean hasDetails(String text) {
        return !search(text, ALL).isEmpty();
    }

    /** Whether a text can have no detail at all, as most cells: a quick answer that spares the search. */
    public static boolean isHarmless(String text) {
        return PersonalDetails.isHarmless(text);
    }

    /** The details that the source of a text shows, each kind once. */
    static List<Found> search(String text, Set<PersonalDetail> kinds) {
        return isHarmless(text) ? List.of() : PersonalDetails.search(TextForms.of(text), kinds, true);
    }

    /**
     * The details that a text and its source show, each kind once.
     *
     * @param inProse whether it is a text of words, and not a key, number or code
     */
    public List<Found> search(String text, Shown shown, Set<PersonalDetail> kinds, boolean inProse) {
        return isHarmless(text) ? List.of() : PersonalDetails.search(forms(text, shown), kinds, inProse);
    }

    /** What is rendered comes first, so that what it says is counted as readers count it. */
    private Set<String> forms(String text, Shown shown) {
        var forms = new LinkedHashSet<String>();
        if (shown != Shown.AS_IT_IS && MarkdownLimits.allow(text)) {
            forms.addAll(TextForms.ofHtml(renderer(shown).html(text)));
        }
        forms.addAll(TextForms.of(text));
        return forms;
    }

    private synchronized Markdown renderer(Shown shown) {
        if (renderers == null) {
            renderers = markdown.get();
        }
        return shown == Shown.AS_PAGE ? renderers.pages() : renderers.cells();
    }

    /**
     * Reports details in a cell of a register.
     *
     * @param keys the key of the row in every form that a waiver may give, that of today first
     */
    public void report(Found found, Register register, List<String> keys, Column column, String text, Place place,
            Findings findings) {
        waivers.report(found, register, keys, column, text, place, findings);
    }

    /** Reports the details of some kinds in a text that is of no cell of a register. */
    public void check(String text, Shown shown, Place place, Set<PersonalDetail> kinds, Findings findings) {
        search(text, shown, kinds, true).forEach(found -> waivers.report(found, text, place, findings));
    }

    /** Reports all details in a text that is shown to the letter. */
    public void check(String text, Place place, Findings findings) {
        check(text, Shown.AS_IT_IS, place, ALL, findings);
    }

    /**
     * Reports the details in a text of several lines: those in one line at that line, those that run over the lines of a
     * paragraph at its first line, and those that only the whole text shows at its first line.
     *
     * @param firstLine of the text in its file, from 1
     */
    public void checkLines(String text, Shown shown, String file, long firstLine, Set<PersonalDetail> kinds,
            Findings findings) {
        if (!isHarmless(text)) {
            new Lines(shown, file, kinds, findings).check(text, firstLine);
        }
    }

    /** One pass through the lines of a text. */
    private final class Lines {

        private final Shown shown;
        private final String file;
        private final Set<PersonalDetail> kinds;
        private final Findings findings;
        private final Set<String> inLines = new HashSet<>();
        private final Set<String> inParagraphs = new HashSet<>();

        Lines(Shown shown, String file, Set<PersonalDetail> kinds, Findings findings) {
            this.shown = shown;
            this.file = file;
            this.kinds = kinds;
            this.findings = findings;
        }

        void check(String text, long firstLine) {
            long line = firstLine;
            long paragraphLine = firstLine;
            var paragraph = new StringBuilder();
            for (var words : (text + "\n\n").split("\n", -1)) {
                if (words.isBlank()) {
                    report(paragraph.toString().strip(), paragraphLine, inLines, inParagraphs);
                    inLines.clear();
                    paragraph.setLength(0);
                    paragraphLine = line + 1;
                } else {
                    report(words, line, Set.of(), inLines);
                    paragraph.append(words).append('\n');
                }
                line++;
            }
            report(text.strip(), firstLine, inParagraphs, new HashSet<>());
        }

        /** Reports the details in a part of the text that its smaller parts do not show. */
        private void report(String part, long line, Set<String> known, Set<String> all) {
            for (var found : search(part, shown, kinds, true)) {
                found.without(known).ifPresent(
                        other -> waivers.report(other, part, Place.of(file, line), findings));
                found.addTo(all);
            }
        }
    }
}
