package org.dragoman.intake.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.intake.Pages;
import org.dragoman.intake.Publication;
import org.dragoman.intake.Receiver;
import org.dragoman.model.Document;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;
import org.jspecify.annotations.Nullable;

/**
 * One round over feeds and pages, during which each host's {@code robots.txt} is asked once, the distance between requests
 * is kept, a host that asked to wait is left alone, and doubles are told.
 *
 * <p>Not for use by several threads.
 */
public final class Round {

    /** So many ids of entries that a feed no longer holds are remembered: entries come back. */
    private static final int REMEMBERED = 1_000;

    private final Pages pages;
    private final Fetcher fetcher;
    private final int mostEntries;
    private final Receiver receiver;

    Round(Pages pages, Fetcher fetcher, int mostEntries, Receiver receiver) {
        this.pages = pages;
        this.fetcher = fetcher;
        this.mostEntries = mostEntries;
        this.receiver = receiver;
    }

    /**
     * Polls a feed once and hands out each entry that is new, in the order of the feed; or reads a page as one report.
     * Which of the two it is, its content tells.
     *
     * <p>An entry's report is read from its page, unless the feed itself holds the whole of it. Where the page cannot be
     * had, a fault tells so and what the feed holds is handed out; if it holds nothing and the page may come back, or if
     * the host is to be left alone, the entry is left for the next poll. What is given to the receiver is taken: the new
     * state is to be kept only after the documents are.
     *
     * @param source an address that begins with {@code http://} or {@code https://}
     * @param known what the last poll returned, or {@link FeedState#NEW}
     * @return the state to hand back at the next poll; the known one where nothing has changed or the source could not be
     *     read, which is told to the receiver as a fault
     */
    public FeedState poll(String source, FeedState known) {
        Answer answer;
        List<FeedEntry> entries = null;
        Document document = null;
        try {
            answer = fetcher.fetch(WebAddress.of(source), known);
            if (answer.isUnchanged()) {
                return known;
            }
            if (RootElement.isFeed(answer.body())) {
                entries = FeedReader.read(answer);
            } else {
                document = page(answer, source, Publication.UNKNOWN);
            }
        } catch (FaultException fault) {
            receiver.fault(fault);
            return known;
        }
        if (document != null) {
            receiver.document(document);
        }
        return entries == null ? stateOf(answer, List.of()) : take(answer, entries, known);
    }

    private static FeedState stateOf(Answer answer, List<String> taken) {
        return new FeedState(answer.header("etag"), answer.header("last-modified"), taken);
    }

    private FeedState take(Answer feed, List<FeedEntry> entries, FeedState known) {
        Set<String> before = Set.copyOf(known.taken());
        Set<String> taken = new LinkedHashSet<>();
        int fresh = 0;
        boolean isAllTaken = true;
        for (FeedEntry entry : entries) {
            boolean isTaken = before.contains(entry.id()) || taken.contains(entry.id());
            if (!isTaken && fresh < mostEntries) {
                fresh++;
                isTaken = take(feed.address(), entry);
            } else if (!isTaken && fresh == mostEntries) {
                fresh++;
                String reason =
                        "it holds more than " + mostEntries + " new entries, the others come with the next poll";
                receiver.fault(Fault.FEED_TOO_LARGE.with(feed.address(), reason));
            }
            if (isTaken) {
                taken.add(entry.id());
            }
            isAllTaken = isAllTaken && isTaken;
        }
        known.taken().stream().limit(REMEMBERED).forEach(taken::add);
        List<String> ids = new ArrayList<>(taken);
        // With its tag the host would say that nothing has changed, and what was left would never come.
        return isAllTaken ? stateOf(feed, ids) : new FeedState(null, null, ids);
    }

    /** Hands out an entry's report; false where the entry is left for the next poll. */
    private boolean take(WebAddress feed, FeedEntry entry) {
        WebAddress address = null;
        Document document = null;
        FaultException fault = null;
        try {
            address = entry.link() == null ? null : feed.resolve(entry.link());
            if (address != null && !entry.isWhole()) {
                if (fetcher.isLeftAlone(address.host())) {
                    return false;
                }
                document = pageOf(entry, address);
            }
        } catch (FaultException ofPage) {
            fault = ofPage;
        }
        if (fault != null) {
            receiver.fault(fault);
            if (fault.fault() == Fault.HOST_BUSY) {
                return false;
            }
        }
        if (document == null) {
            document = ownContent(feed, entry, address);
        }
        if (document != null) {
            receiver.document(document);
            return true;
        }
        if (fault == null) {
            receiver.fault(Fault.ENTRY_EMPTY.with(feed, entry.name()));
        }
        return fault == null || fault.fault() != Fault.FEED_UNREACHABLE || (address != null && fetcher.isGone(address));
    }

    private Document pageOf(FeedEntry entry, WebAddress address) {
        Answer answer = fetcher.fetch(address, FeedState.NEW);
        if (RootElement.isFeed(answer.body())) {
            throw Fault.FEED_MALFORMED.with(answer.address(), "it is a feed where an entry's page should be");
        }
        return page(answer, entry.name(), entry.publication());
    }

    /** The report that a page or plain text holds. */
    private Document page(Answer answer, String externalId, Publication known) {
        String name = answer.address().toString();
        Publication here = known.withUrl(name);
        String type = answer.mediaType();
        if (type.isEmpty() || type.contains("html") || type.equals("application/octet-stream")) {
            return pages.page(name, externalId, answer.body(), answer.charset(), here);
        }
        if (type.startsWith("text/") && !type.contains("xml")) {
            return pages.text(name, externalId, answer.body(), answer.charset(), here);
        }
        throw Fault.FEED_MALFORMED.with(name, "its type is " + Markup.line(type));
    }

    /** The report in what the feed itself holds of an entry, or null where that is no text. */
    private @Nullable Document ownContent(WebAddress feed, FeedEntry entry, @Nullable WebAddress address) {
        Publication known = entry.publication().withUrl(address == null ? null : address.toString());
        try {
            return pages.page(feed + ", entry " + entry.name(), entry.name(), Markup.page(entry.content()), known);
        } catch (FaultException noText) {
            return null;
        }
    }
}
