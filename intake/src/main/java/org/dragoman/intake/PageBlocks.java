package org.dragoman.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Splits an element into its blocks, in the order of the page. Does not recurse, however deep the page is nested. */
final class PageBlocks implements NodeFilter {

    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "center",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "html",
            "li",
            "main",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u2028\\u2029\\u0085]+");

    /** Soft hyphens, zero-width blanks and marks, which break words in two. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B\\u2060\\uFEFF\\x00]");

    private final Predicate<Element> dropped;
    private final List<PageBlock> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int linked;
    private int openLinks;
    private int breaks;
    private Element current;

    private PageBlocks(Element root, Predicate<Element> dropped) {
        this.current = root;
        this.dropped = dropped;
    }

    /** The blocks of an element, without what stands in dropped elements. */
    static List<PageBlock> of(Element root, Predicate<Element> dropped) {
        PageBlocks splitter = new PageBlocks(root, dropped);
        root.filter(splitter);
        splitter.finish();
        return splitter.blocks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode characters) {
            add(characters.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (depth > 0 && dropped.test(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        String tag = element.normalName();
        if (BLOCKS.contains(tag)) {
            finish();
            current = element;
        } else if (tag.equals("a")) {
            openLinks++;
        } else if (tag.equals("br")) {
            lineBreak();
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (BLOCKS.contains(element.normalName())) {
                finish();
                Element outer = blockAround(element);
                current = outer == null ? element : outer;
            } else if (element.normalName().equals("a")) {
                openLinks--;
            }
        }
        return FilterResult.CONTINUE;
    }

    private static @Nullable Element blockAround(Element element) {
        Element outer = element.parent();
        while (outer != null && !BLOCKS.contains(outer.normalName())) {
            outer = outer.parent();
        }
        return outer;
    }

    private void add(String characters) {
        if (!characters.isBlank()) {
            breaks = 0;
            linked += openLinks > 0 ? characters.strip().length() : 0;
        }
        text.append(characters);
    }

    /** Two breaks in a row divide paragraphs; one stands for a blank. */
    private void lineBreak() {
        breaks++;
        if (breaks > 1) {
            finish();
        } else {
            text.append(' ');
        }
    }

    private void finish() {
        String whole = INVISIBLE.matcher(text).replaceAll("");
        String line = BLANKS.matcher(whole).replaceAll(" ").strip();
        if (!line.isEmpty()) {
            blocks.add(new PageBlock(current, line, Math.min(linked, line.length())));
        }
        text.setLength(0);
        linked = 0;
        breaks = 0;
    }
}
