package uk.openbook.render.chart;

import java.util.List;
import java.util.Objects;

/**
 * A picture with what it shows in words.
 *
 * @param id on the page, the first part of the ids within it
 * @param title of the picture
 * @param sentence what it shows; may be empty where nothing can be said of all its figures
 * @param notes how to read it, each a sentence
 * @param key what its looks mean
 */
public record Chart(String id, String title, String sentence, List<String> notes, List<Key> key, Picture picture) {

    public Chart {
        Objects.requireNonNull(id);
        Objects.requireNonNull(title);
        Objects.requireNonNull(sentence);
        Objects.requireNonNull(picture);
        notes = List.copyOf(notes);
        key = List.copyOf(key);
    }

    /** What a look means. */
    public record Key(List<Shape> shapes, String words) {

        public Key {
            shapes = List.copyOf(shapes);
        }
    }
}
