package org.dragoman.cli.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.model.Span;
import org.dragoman.model.Text;

/** Finds the part of a text that a person means: {@code BEGIN:END} in characters, or words that stand in it. */
public final class Whereabouts {

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,9}):(\\d{1,9})");

    private Whereabouts() {}

    /** Whether a person gave characters by their numbers. */
    public static boolean isNumbers(String wanted) {
        return NUMBERS.matcher(wanted.strip()).matches();
    }

    /** Every place that is meant, ascending; none where the text has no such place. */
    public static List<Span> find(Text text, String wanted) {
        Matcher numbers = NUMBERS.matcher(wanted.strip());
        if (numbers.matches()) {
            int begin = Integer.parseInt(numbers.group(1));
            int end = Integer.parseInt(numbers.group(2));
            return begin < end && end <= text.length() ? List.of(new Span(begin, end)) : List.of();
        }
        List<Span> exact = matches(text, wanted.strip(), 0);
        return exact.isEmpty() ? matches(text, wanted.strip(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE) : exact;
    }

    /** Line ends and spaces in the text count as the single spaces that a person types. */
    private static List<Span> matches(Text text, String words, int flags) {
        List<Span> found = new ArrayList<>();
        if (words.isEmpty()) {
            return found;
        }
        StringBuilder pattern = new StringBuilder();
        for (String word : words.split("\\s+")) {
            pattern.append(pattern.isEmpty() ? "" : "\\s+").append(Pattern.quote(word));
        }
        Matcher matcher = Pattern.compile(pattern.toString(), flags).matcher(text.toString());
        while (matcher.find()) {
            found.add(text.span(matcher.start(), matcher.end()));
        }
        return found;
    }
}
