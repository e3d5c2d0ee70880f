package org.dragoman.intake.feed;

import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import javax.xml.XMLConstants;
import org.dragoman.intake.Publication;
import org.dragoman.model.ContentId;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;
import org.jdom2.input.sax.XMLReaders;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;

/** Feeds to entries, by ROME. What a feed says is not trusted: no DOCTYPE, no other files, no deep nesting. */
final class FeedReader {

    private static final String XERCES = "http://apache.org/xml/features/";
    private static final String SAX = "http://xml.org/sax/features/";
    private static final String DEPTH = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";

    /** Feeds with pages in them come to some 40; what writes a tree out goes down into it, once a level. */
    private static final String MOST_DEPTH = "200";

    /** An entry without a word takes a hundred times its bytes in memory. */
    private static final int MOST_ENTRIES = 10_000;

    /** Characters from which a content can be a whole report. */
    private static final int WHOLE = 600;

    /** Characters at the end in which dots tell that it breaks off. */
    private static final int END = 12;

    private FeedReader() {}

    /** @throws FaultException {@link Fault#FEED_MALFORMED} or {@link Fault#FEED_TOO_LARGE} */
    static List<FeedEntry> read(Answer answer) {
        try {
            Document document = document(answer);
            List<@Nullable String> dates = WrittenDates.of(document);
            if (dates.size() > MOST_ENTRIES) {
                throw Fault.FEED_TOO_LARGE.with(answer.address(), "it holds more than 10,000 entries");
            }
            SyndFeedInput input = new SyndFeedInput(false, Locale.ROOT);
            input.setPreserveWireFeed(true);
            SyndFeed feed = input.build(document);
            List<SyndEntry> entries = feed.getEntries();
            List<FeedEntry> read = new ArrayList<>();
            for (int i = 0; i < entries.size(); i++) {
                String date = dates.size() == entries.size() ? dates.get(i) : null;
                read.add(entry(feed, entries.get(i), date));
            }
            return read;
        } catch (JDOMException | FeedException | IOException malformed) {
            throw Fault.FEED_MALFORMED.with(answer.address(), reason(malformed));
        } catch (FaultException told) {
            throw told;
        } catch (RuntimeException unforeseen) {
            // ROME meets some broken feeds with the exceptions of broken programs.
            throw Fault.FEED_MALFORMED.with(answer.address(), "it breaks the rules of its format");
        }
    }

    private static Document document(Answer answer) throws JDOMException, IOException {
        SAXBuilder builder = new SAXBuilder(XMLReaders.NONVALIDATING);
        builder.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        builder.setFeature(XERCES + "disallow-doctype-decl", true);
        builder.setFeature(XERCES + "nonvalidating/load-external-dtd", false);
        builder.setFeature(SAX + "external-general-entities", false);
        builder.setFeature(SAX + "external-parameter-entities", false);
        builder.setProperty(DEPTH, MOST_DEPTH);
        builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
        ByteArrayInputStream bytes = new ByteArrayInputStream(answer.body());
        // A type without charset would mean ASCII by an old rule, whatever the feed itself declares.
        String type = answer.charset() == null ? "application/xml" : answer.header("content-type");
        try (XmlReader reader = new XmlReader(bytes, type, true)) {
            return builder.build(reader);
        }
    }

    private static FeedEntry entry(SyndFeed feed, SyndEntry entry, @Nullable String date) {
        String link = linkOf(entry);
        String title = Markup.line(entry.getTitle());
        String summary = htmlOf(entry.getDescription());
        String content = longest(entry.getContents());
        boolean isWhole = isWhole(content, summary);
        String best = content.isBlank() ? summary : content;
        String named = blankAsNull(entry.getUri());
        String given = named != null ? named : link;
        String id = given != null
                ? ContentId.of("entry", given)
                : ContentId.of("entry", title == null ? "" : title, date == null ? "" : date, best);
        String name = Markup.line(given);
        Publication publication = Publication.UNKNOWN
                .withPublishedAsWritten(date != null ? date : ofMoment(entry))
                .withPublisher(publisher(feed, entry))
                .withTitle(title)
                .withLanguage(Markup.line(feed.getLanguage()));
        return new FeedEntry(id, name == null ? id : name, link, publication, best, isWhole);
    }

    /** ROME takes an id for a link unless the feed says that it is none, and many feeds forget to. */
    private static @Nullable String linkOf(SyndEntry entry) {
        String link = blankAsNull(entry.getLink());
        boolean isGuid = entry.getWireEntry() instanceof Item item && blankAsNull(item.getLink()) == null;
        return link == null || (isGuid && !Feeds.isAddress(link)) ? null : link;
    }

    /** Where a feed gathers from others, each entry may name the feed that it comes from. */
    private static @Nullable String publisher(SyndFeed feed, SyndEntry entry) {
        String source =
                entry.getSource() == null ? null : Markup.line(entry.getSource().getTitle());
        return source != null ? source : Markup.line(feed.getTitle());
    }

    private static String ofMoment(SyndEntry entry) {
        Date moment = entry.getPublishedDate() != null ? entry.getPublishedDate() : entry.getUpdatedDate();
        return moment == null ? "" : moment.toInstant().toString();
    }

    /** A content that is longer than the summary beside it, and does not break off. */
    private static boolean isWhole(String content, String summary) {
        String words = Markup.words(content);
        String end = words.substring(Math.max(0, words.length() - END));
        return words.length() >= WHOLE
                && words.length() > Markup.words(summary).length()
                && !end.contains("…")
                && !end.contains("...");
    }

    private static String longest(List<SyndContent> contents) {
        String longest = "";
        for (SyndContent content : contents) {
            String html = htmlOf(content);
            longest = html.length() > longest.length() ? html : longest;
        }
        return longest;
    }

    private static String htmlOf(@Nullable SyndContent content) {
        if (content == null || content.getValue() == null) {
            return "";
        }
        return "text".equals(content.getType()) ? Markup.ofPlain(content.getValue()) : content.getValue();
    }

    private static @Nullable String blankAsNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static String reason(Exception malformed) {
        String message = malformed.getMessage();
        if (message != null && message.contains("DOCTYPE")) {
            return "it holds a DOCTYPE, which could make other files be read";
        }
        return malformed instanceof JDOMException ? "it is no well-formed XML" : "it breaks the rules of its format";
    }
}
