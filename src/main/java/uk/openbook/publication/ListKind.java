package uk.openbook.publication;

/** What a list tells of each entry beside its title: what the reader of that list does not know yet. */
public enum ListKind {
    /** Who was given the data. */
    ORGANISATIONS,
    /** What the organisation that the list is about was given, and until when. */
    DATASETS,
    /** Who was given the data, until when, and what became of it. */
    ENDS
}
