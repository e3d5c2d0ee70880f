package org.dragoman.intake;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article on a page.
 *
 * <p>Every paragraph counts, by its length, for all the elements around it. The article is what the page marks as one,
 * if that holds half of the page's paragraphs; else the smallest element that holds most of them.
 */
final class Article {

    /** Elements that never hold an article's text. */
    private static final Set<String> NEVER = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "nav",
            "footer",
            "iframe",
            "svg",
            "math",
            "button",
            "select",
            "textarea",
            "input",
            "object",
            "embed",
            "applet",
            "video",
            "audio",
            "canvas",
            "map",
            "figure",
            "figcaption",
            "dialog",
            "menu",
            "label",
            "datalist",
            "noframes",
            "frameset",
            "head",
            "title");

    /** Elements that hold none unless most of the page stands in them. */
    private static final Set<String> SELDOM = Set.of("aside", "form", "header", "details", "fieldset");

    private static final Set<String> SIDE_ROLES = Set.of(
            "navigation", "complementary", "contentinfo", "search", "banner", "dialog", "alert", "menu", "toolbar");

    /** Words of class names and ids by which sites call what is not the article. */
    private static final Pattern SIDE_NAME = Pattern.compile(
            "(?:^|.*[-_])(?:related|recommended|recirc|share|sharing|shares|social|subscribe|subscription|newsletter|promo"
                    + "|advert|advertisement|ads?|adslot|sponsored|sidebar|breadcrumbs?|comments?|nav|navigation|navbar"
                    + "|menu|footer|caption|credits?|byline|authors?|timestamp|dateline|tags|taglist|trending"
                    + "|most-read|mostread|popular|cookies?|consent|banner|popup|modal|paywall|toolbar|readmore"
                    + "|read-more|signup|sign-up|widget|outbrain|taboola|hidden|sr-only|visually-hidden)(?:[-_].*|$)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern INVISIBLE =
            Pattern.compile(".*(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden).*", Pattern.CASE_INSENSITIVE);

    /** Names longer than this, in UTF-16 units, are not looked at. */
    private static final int LONGEST_NAME = 1_000;

    /** Share of the page's paragraphs up to which a suspect element is dropped. */
    private static final double SIDE_SHARE = 0.3;

    /** Share of them that a marked article must hold. */
    private static final double MARKED_SHARE = 0.5;

    /** Share of them that an article without a mark must hold. */
    private static final double UNMARKED_SHARE = 0.7;

    private static final List<String> MARKS = List.of("[itemprop~=articleBody]", "article", "main, [role=main]");

    private final Element body;
    private final Map<Element, Integer> weights;
    private final int total;

    private Article(Element body) {
        this.body = body;
        this.weights = weigh(PageBlocks.of(body, Article::isNever));
        this.total = weights.getOrDefault(body, 0);
    }

    /** The article's text, paragraphs divided by an empty line; empty where there is none. */
    static String textOf(Document page) {
        Article article = new Article(page.body());
        return article.total == 0 ? "" : article.text();
    }

    private String text() {
        List<PageBlock> all = PageBlocks.of(body, this::isDropped);
        Map<Element, Integer> clean = weigh(all);
        int cleanTotal = clean.getOrDefault(body, 0);
        if (cleanTotal == 0) {
            return "";
        }
        Element marked = marked(clean, cleanTotal);
        Element root = marked == null ? smallest(clean, cleanTotal) : marked;
        List<PageBlock> kept = new ArrayList<>();
        for (PageBlock block : PageBlocks.of(root, this::isDropped)) {
            if (block.isKept() && Assembly.BOILERPLATE.kindOf(block.text()) == null) {
                kept.add(block);
            }
        }
        while (!kept.isEmpty() && kept.get(kept.size() - 1).isHeading()) {
            kept.remove(kept.size() - 1);
        }
        return String.join("\n\n", kept.stream().map(PageBlock::text).toList());
    }

    private @Nullable Element marked(Map<Element, Integer> clean, int cleanTotal) {
        for (String mark : MARKS) {
            Element best = null;
            for (Element element : body.select(mark)) {
                if (weight(clean, element) > (best == null ? 0 : weight(clean, best))) {
                    best = element;
                }
            }
            if (best != null && weight(clean, best) >= cleanTotal * MARKED_SHARE) {
                return best;
            }
        }
        return null;
    }

    private Element smallest(Map<Element, Integer> clean, int cleanTotal) {
        Element smallest = body;
        Element next = body;
        while (next != null) {
            smallest = next;
            next = null;
            for (Element child : smallest.children()) {
                if (weight(clean, child) >= cleanTotal * UNMARKED_SHARE && !isProse(child)) {
                    next = child;
                    break;
                }
            }
        }
        return smallest;
    }

    /** Paragraphs are never the article themselves: headings and short lines stand beside them. */
    private static boolean isProse(Element element) {
        return element.normalName().equals("p") || element.normalName().equals("blockquote");
    }

    private static int weight(Map<Element, Integer> weights, Element element) {
        return weights.getOrDefault(element, 0);
    }

    private static Map<Element, Integer> weigh(List<PageBlock> blocks) {
        Map<Element, Integer> own = new IdentityHashMap<>();
        for (PageBlock block : blocks) {
            if (block.isParagraph()) {
                own.merge(block.element(), block.text().length(), Integer::sum);
            }
        }
        Map<Element, Integer> weights = new IdentityHashMap<>();
        own.forEach((holder, length) -> {
            for (Element around = holder; around != null; around = around.parent()) {
                weights.merge(around, length, Integer::sum);
            }
        });
        return weights;
    }

    private static boolean isNever(Element element) {
        return NEVER.contains(element.normalName());
    }

    private boolean isDropped(Element element) {
        if (isNever(element)) {
            return true;
        }
        return isSuspect(element) && weights.getOrDefault(element, 0) <= total * SIDE_SHARE;
    }

    private static boolean isSuspect(Element element) {
        String tag = element.normalName();
        if (tag.equals("p") || tag.equals("span") || tag.equals("a") || tag.equals("body")) {
            return false;
        }
        return (SELDOM.contains(tag) && !isHeaderOfArticle(element))
                || element.hasAttr("hidden")
                || SIDE_ROLES.contains(element.attr("role"))
                || isInvisible(element.attr("style"))
                || isSideName(element.className())
                || isSideName(element.id());
    }

    /** An article's header holds its headline and standfirst. */
    private static boolean isHeaderOfArticle(Element element) {
        if (!element.normalName().equals("header")) {
            return false;
        }
        for (Element around = element.parent(); around != null; around = around.parent()) {
            if (around.normalName().equals("article") || around.normalName().equals("main")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInvisible(String style) {
        return !style.isEmpty() && INVISIBLE.matcher(shortened(style)).matches();
    }

    private static boolean isSideName(String names) {
        if (names.isEmpty()) {
            return false;
        }
        for (String name : shortened(names).split("\\s+")) {
            if (!name.isEmpty() && SIDE_NAME.matcher(name).matches()) {
                return true;
            }
        }
        return false;
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST_NAME ? value : value.substring(0, LONGEST_NAME);
    }
}
