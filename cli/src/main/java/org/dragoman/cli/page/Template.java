package org.dragoman.cli.page;

import java.util.Map;

/** A text with gaps of the form <code>{{name}}</code>. */
final class Template {

    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";

    private Template() {}

    /** Fills each gap once, from left to right, so that what looks like a gap in a filling stays as it is. */
    static String fill(String template, Map<String, String> fillings) {
        StringBuilder filled = new StringBuilder(template.length());
        int from = 0;
        for (int open = template.indexOf(OPEN); open >= 0; open = template.indexOf(OPEN, from)) {
            int close = template.indexOf(CLOSE, open);
            String filling = close < 0 ? null : fillings.get(template.substring(open + OPEN.length(), close));
            if (filling == null) {
                throw new IllegalArgumentException("The template has a gap that nothing fills, at " + open);
            }
            filled.append(template, from, open).append(filling);
            from = close + CLOSE.length();
        }
        return filled.append(template, from, template.length()).toString();
    }
}
