package uk.openbook.render.feed;

import java.util.List;

/**
 * A feed of news.
 *
 * @param path of the feed, from the root of the site
 * @param title in plain text
 * @param page the path of the page that it goes with
 * @param items newest first
 */
record Feed(String path, String title, String page, List<FeedItem> items) {

    /** How many items a feed holds at most (design, D9). */
    static final int MOST = 200;

    Feed {
        items = items.stream().limit(MOST).toList();
    }
}
