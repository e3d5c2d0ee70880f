package org.dragoman.intake.feed;

import org.dragoman.intake.Publication;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a feed.
 *
 * @param id hash of what the feed names the entry by: its id, else its link, else its words
 * @param name the id or link as the feed writes it, one line
 * @param link where its page stands, as the feed writes it
 * @param publication what the feed tells of it
 * @param content its text as HTML, which may be a summary; empty where there is none
 * @param isWhole whether the content is the whole report
 */
record FeedEntry(
        String id, String name, @Nullable String link, Publication publication, String content, boolean isWhole) {}
