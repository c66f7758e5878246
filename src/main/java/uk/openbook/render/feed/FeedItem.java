package uk.openbook.render.feed;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One piece of news.
 *
 * @param id what it is known by for ever, from the root of the site and without a slash before it
 * @param day of the release that brings it
 * @param updated when that release was published
 * @param title in plain text
 * @param path of the page that tells more, from the root of the site
 * @param text what is new, in plain text; may have several lines
 * @param kind what became of an entry, such as {@code no-longer-listed}; empty where the news is of a whole release
 * @param typographic whether the entry says the same as before in other type (design, D31)
 */
record FeedItem(String id, String day, Instant updated, String title, String path, String text,
        Optional<String> kind, boolean typographic) {

    FeedItem {
        Objects.requireNonNull(id);
        Objects.requireNonNull(updated);
    }
}
