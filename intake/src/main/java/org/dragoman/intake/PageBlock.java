package org.dragoman.intake;

import org.jsoup.nodes.Element;

/**
 * A run of text on a page: a paragraph, a heading, an item of a list.
 *
 * @param element the innermost block element that holds it
 * @param text its text, blanks joined
 * @param linked how many of its characters stand in links
 */
record PageBlock(Element element, String text, int linked) {

    /** Fewer letters are no paragraph by themselves: "Share", "2 min read". */
    private static final int SHORTEST_PARAGRAPH = 20;

    private static final double MOSTLY_LINKS = 0.5;
    private static final String SENTENCE_ENDS = ".!?…\"”’)";

    boolean isHeading() {
        String tag = element.normalName();
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6';
    }

    private boolean isLinks() {
        return linked > text.length() * MOSTLY_LINKS;
    }

    /** Whether it reads like a paragraph, and so speaks for the element that holds it. */
    boolean isParagraph() {
        return !isHeading() && !isLinks() && letters() >= SHORTEST_PARAGRAPH && text.indexOf(' ') > 0;
    }

    /** Whether it belongs to the text of the article that it stands in. */
    boolean isKept() {
        if (isLinks() || !Assembly.holdsText(text)) {
            return false;
        }
        boolean isProse = switch (element.normalName()) {
            case "p", "blockquote", "pre", "li", "td", "th", "tr", "dd", "dt" -> true;
            default -> false;
        };
        boolean endsLikeSentence = SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
        return isProse || isHeading() || endsLikeSentence || isParagraph();
    }

    private long letters() {
        return text.codePoints().filter(Character::isLetter).count();
    }
}
