package uk.openbook.validation.privacy;

/**
 * Finds the details of one kind in a text in the form of {@link uk.openbook.text.NormalizedText#asRead}. The work is in
 * proportion to the length of the text, and no pattern repeats a group without a bound.
 */
interface Detector {

    /** Takes the place of a detail in the text. */
    interface Spans {

        void add(int start, int end);
    }

    /** Passes on each detail, from the first to the last; none overlaps another. */
    void find(CharSequence text, Spans found);
}
