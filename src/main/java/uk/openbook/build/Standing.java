package uk.openbook.build;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What stands at the output path, as far as Openbook wrote it.
 *
 * @param form how the site stands there
 * @param number of its tree; 0 where there is no site
 * @param site the folder with its files; empty where there is no site
 */
record Standing(Form form, int number, Optional<Path> site) {

    /** Nothing, or an empty folder; a link to a numbered tree; the tree itself, where links cannot be made. */
    enum Form { NOTHING, LINK, FOLDER }

    static final Standing NOTHING = new Standing(Form.NOTHING, 0, Optional.empty());
}
