package uk.openbook.render.page;

import java.util.List;

/**
 * A column in the data dictionary.
 *
 * @param id of its heading on the page
 * @param name in files
 * @param title on pages
 * @param description for the public; may be empty
 * @param form of its values, in words
 * @param required whether every entry has it
 * @param list whether a cell may hold several values
 * @param applies when the column applies, as a sentence; empty where it applies to every entry
 * @param codes with their words; empty where the column has no code list
 */
public record DictionaryColumn(String id, String name, String title, String description, String form,
        boolean required, boolean list, String applies, List<DictionaryCode> codes) {

    public DictionaryColumn {
        codes = List.copyOf(codes);
    }

    /**
     * A code in the data dictionary.
     *
     * @param id of its row on the page
     * @param until when it was last in use, in words; empty where it still is
     */
    public record DictionaryCode(String id, String code, String label, String definition, String until) {
    }
}
