package org.dragoman.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.model.PartialDate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page tells of its publication, in the order of trust of each fact. */
final class PageHead {

    private static final List<String> DATES = List.of(
            "article:published_time",
            "og:published_time",
            "datepublished",
            "publishdate",
            "pubdate",
            "publish-date",
            "publication_date",
            "parsely-pub-date",
            "sailthru.date",
            "dc.date.issued",
            "dcterms.created",
            "dc.date",
            "date");

    /** "Headline - Example News": the site's name behind the last bar or dash. */
    private static final Pattern SITE_SUFFIX = Pattern.compile("(.{10,}?)\\s+[|»·–—-]\\s+([^|»·–—]{2,40})");

    /** A site's name has no more words than this, and a headline no fewer. */
    private static final int MOST_WORDS_OF_SITE = 4;

    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_URL = 2_000;

    private final Document page;
    private final JsonLd linked;
    private final Map<String, String> metas = new HashMap<>();

    private PageHead(Document page, JsonLd linked) {
        this.page = page;
        this.linked = linked;
        for (Element meta : page.getElementsByTag("meta")) {
            for (String attribute : List.of("property", "name", "itemprop")) {
                String key = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
                String content = line(meta.attr("content"));
                if (!key.isEmpty() && content != null) {
                    metas.putIfAbsent(key, content);
                }
            }
        }
    }

    static Publication publication(Document page, JsonLd linked) {
        PageHead head = new PageHead(page, linked);
        String publisher = first(head.metas.get("og:site_name"), linked.publisher());
        return new Publication(head.published(), publisher, head.url(), head.title(publisher), head.language());
    }

    private @Nullable PartialDate published() {
        PartialDate day = linked.datePublished() == null ? null : Dates.loose(linked.datePublished());
        for (int i = 0; day == null && i < DATES.size(); i++) {
            String written = metas.get(DATES.get(i));
            day = written == null ? null : Dates.loose(written);
        }
        if (day != null) {
            return day;
        }
        for (Element time : page.getElementsByTag("time")) {
            String written = time.hasAttr("datetime") ? time.attr("datetime") : time.text();
            day = written.isBlank() ? null : Dates.loose(written);
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    private @Nullable String title(@Nullable String publisher) {
        String given = first(metas.get("og:title"), linked.headline());
        if (given != null && given.length() <= LONGEST_TITLE) {
            return withoutSite(given, site -> site.equalsIgnoreCase(publisher));
        }
        String ofHead = line(page.title());
        if (ofHead != null && ofHead.length() <= LONGEST_TITLE) {
            return withoutSite(ofHead, site -> site.split(" ").length <= MOST_WORDS_OF_SITE);
        }
        Element heading = page.getElementsByTag("h1").first();
        String text = heading == null ? null : line(heading.text());
        return text != null && text.length() <= LONGEST_TITLE ? text : null;
    }

    private static String withoutSite(String title, Function<String, Boolean> isSite) {
        Matcher matcher = SITE_SUFFIX.matcher(title);
        boolean ends = matcher.matches()
                && matcher.group(1).split(" ").length >= MOST_WORDS_OF_SITE
                && isSite.apply(matcher.group(2));
        return ends ? matcher.group(1) : title;
    }

    private @Nullable String url() {
        Element canonical = page.selectFirst("link[rel=canonical]");
        String ofLink = canonical == null ? null : web(canonical.attr("href"));
        String ofMeta = metas.get("og:url");
        String ofLinked = linked.url();
        return first(ofLink, ofMeta == null ? null : web(ofMeta), ofLinked == null ? null : web(ofLinked));
    }

    private static @Nullable String web(String address) {
        String stripped = address.strip();
        boolean isWeb =
                stripped.regionMatches(true, 0, "http://", 0, 7) || stripped.regionMatches(true, 0, "https://", 0, 8);
        return isWeb && stripped.length() <= LONGEST_URL && stripped.chars().noneMatch(Character::isISOControl)
                ? stripped
                : null;
    }

    private @Nullable String language() {
        Element html = page.getElementsByTag("html").first();
        String ofHtml = html == null ? null : first(line(html.attr("lang")), line(html.attr("xml:lang")));
        return first(ofHtml, metas.get("og:locale"), linked.language());
    }

    private static @Nullable String first(@Nullable String... values) {
        for (String value : values) {
            String line = value == null ? null : line(value);
            if (line != null) {
                return line;
            }
        }
        return null;
    }

    /** One line without control characters, or null where nothing is left. */
    private static @Nullable String line(String value) {
        String cleaned =
                WellFormed.of(value.replaceAll("[\\p{Cntrl}\\s\\u00A0]+", " ")).strip();
        return cleaned.isEmpty() ? null : cleaned;
    }
}
