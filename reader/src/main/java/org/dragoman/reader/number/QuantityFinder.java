package org.dragoman.reader.number;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.reader.layer.Quantity;
import org.dragoman.reader.layer.Sentence;
import org.dragoman.reader.layer.TimeExpression;
import org.dragoman.reader.layer.Token;
import org.dragoman.reader.layer.Tree;
import org.jspecify.annotations.Nullable;

/** Finds numbers that count something, with the bounds that words such as "at least" set. Dates and clock times are none. */
public final class QuantityFinder {

    /** Words before a number and how they bound it. Longer ones are tried first. */
    private static final Map<String, Bound> BEFORE = Map.ofEntries(
            Map.entry("at least", Bound.LEAST),
            Map.entry("more than", Bound.LEAST),
            Map.entry("over", Bound.LEAST),
            Map.entry("no fewer than", Bound.LEAST),
            Map.entry("no less than", Bound.LEAST),
            Map.entry("above", Bound.LEAST),
            Map.entry("as many as", Bound.MOST),
            Map.entry("up to", Bound.MOST),
            Map.entry("at most", Bound.MOST),
            Map.entry("fewer than", Bound.MOST),
            Map.entry("less than", Bound.MOST),
            Map.entry("nearly", Bound.MOST),
            Map.entry("almost", Bound.MOST),
            Map.entry("under", Bound.MOST),
            Map.entry("no more than", Bound.MOST),
            Map.entry("about", Bound.ABOUT),
            Map.entry("around", Bound.ABOUT),
            Map.entry("some", Bound.ABOUT),
            Map.entry("roughly", Bound.ABOUT),
            Map.entry("approximately", Bound.ABOUT),
            Map.entry("an estimated", Bound.ABOUT),
            Map.entry("estimated", Bound.ABOUT),
            Map.entry("close to", Bound.ABOUT),
            Map.entry("just over", Bound.LEAST),
            Map.entry("well over", Bound.LEAST),
            Map.entry("just under", Bound.MOST));

    private static final Map<String, String> CURRENCIES = Map.ofEntries(
            Map.entry("$", "USD"),
            Map.entry("us$", "USD"),
            Map.entry("£", "GBP"),
            Map.entry("€", "EUR"),
            Map.entry("¥", "JPY"),
            Map.entry("₹", "INR"),
            Map.entry("dollar", "USD"),
            Map.entry("euro", "EUR"),
            Map.entry("pound", "GBP"),
            Map.entry("yen", "JPY"),
            Map.entry("rupee", "INR"),
            Map.entry("rouble", "RUB"),
            Map.entry("ruble", "RUB"),
            Map.entry("yuan", "CNY"));

    /** What may stand before a dollar sign: "US$75 million". */
    private static final Map<String, String> DOLLARS =
            Map.of("us", "USD", "a", "AUD", "au", "AUD", "c", "CAD", "ca", "CAD", "nz", "NZD", "hk", "HKD", "s", "SGD");

    private static final Set<String> MEASURES = Set.of(
            "km",
            "kilometre",
            "kilometer",
            "mile",
            "metre",
            "meter",
            "tonne",
            "ton",
            "barrel",
            "litre",
            "hectare",
            "acre",
            "hour",
            "day",
            "week",
            "month",
            "year",
            "minute",
            "decade",
            "kg",
            "kilogram",
            "degree",
            "foot",
            "m",
            "mw",
            "megawatt");

    private static final Map<String, Double> VAGUE = Map.of(
            "tens",
            20.0,
            "dozens",
            24.0,
            "scores",
            40.0,
            "hundreds",
            200.0,
            "thousands",
            2000.0,
            "millions",
            2_000_000.0);

    private static final Map<String, Double> FACTORS = Map.of("thousands", 1e3, "millions", 1e6, "billions", 1e9);

    private enum Bound {
        EXACT,
        LEAST,
        MOST,
        ABOUT
    }

    private final Tree tree;
    /** The first expression of time that holds a token. */
    private final Map<Integer, TimeExpression> timeAt = new HashMap<>();

    private final List<Quantity> found = new ArrayList<>();

    private QuantityFinder(Tree tree, List<TimeExpression> times) {
        this.tree = tree;
        for (TimeExpression time : times) {
            for (int i = time.first(); i < time.end(); i++) {
                timeAt.putIfAbsent(i, time);
            }
        }
    }

    /** The quantities of a report, in the order of its text. */
    public static List<Quantity> find(Tree tree, List<Sentence> sentences, List<TimeExpression> times) {
        QuantityFinder finder = new QuantityFinder(tree, times);
        for (Sentence sentence : sentences) {
            for (int i = sentence.first(); i < sentence.end(); ) {
                i = finder.at(i, sentence);
            }
        }
        return List.copyOf(finder.found);
    }

    private int at(int i, Sentence sentence) {
        if (isDate(i)) {
            return i + 1;
        }
        int vague = vague(i, sentence);
        if (vague > i) {
            return vague;
        }
        double number = NumberWords.value(word(i));
        boolean indefinite = (word(i).equals("a") || word(i).equals("an"))
                && i + 1 < sentence.end()
                && !Double.isNaN(NumberWords.multiplier(word(i + 1)))
                && word(i + 1).length() > 2;
        if (indefinite) {
            number = 1;
        }
        if (Double.isNaN(number) || isPartOfName(i) || isClock(i, sentence)) {
            return i + 1;
        }
        int end = i + 1;
        if (end + 1 < sentence.end()
                && word(end).equals("-")
                && number >= 20
                && number % 10 == 0
                && NumberWords.value(word(end + 1)) < 10) {
            number += NumberWords.value(word(end + 1));
            end += 2;
        }
        while (end < sentence.end() && !Double.isNaN(NumberWords.multiplier(word(end)))) {
            number *= NumberWords.multiplier(word(end));
            end++;
        }
        Double upper = null;
        if (end + 1 < sentence.end()
                && (word(end).equals("to")
                        || word(end).equals("-")
                        || word(end).equals("and")
                                && i > sentence.first()
                                && word(i - 1).equals("between"))) {
            double second = NumberWords.value(word(end + 1));
            if (!Double.isNaN(second) && second > number) {
                upper = second;
                end += 2;
                while (end < sentence.end() && !Double.isNaN(NumberWords.multiplier(word(end)))) {
                    double factor = NumberWords.multiplier(word(end));
                    upper *= factor;
                    number *= number < upper / factor ? factor : 1;
                    end++;
                }
            }
        }
        add(i, end, number, upper, sentence);
        return end;
    }

    /** "dozens of", "hundreds of thousands of": the least that they can mean; returns the end, or {@code i} if there is none. */
    private int vague(int i, Sentence sentence) {
        Double least = VAGUE.get(word(i));
        if (least == null || i + 1 >= sentence.end() || !word(i + 1).equals("of")) {
            return i;
        }
        int end = i + 1;
        Double factor = i + 3 < sentence.end() && word(i + 3).equals("of") ? FACTORS.get(word(i + 2)) : null;
        if (factor != null) {
            least *= factor;
            end = i + 3;
        } else if (word(i).equals("tens")) {
            return i;
        }
        found.add(new Quantity(
                i,
                end,
                noun(end - 1, end, sentence),
                tree.span(i, end - 1),
                least,
                least,
                null,
                "count",
                "\"" + words(i, end, sentence) + "\" taken as at least " + least.longValue()));
        return end;
    }

    private void add(int i, int numberEnd, double number, @Nullable Double upper, Sentence sentence) {
        int first = i;
        int end = numberEnd;
        String unit = "count";
        String symbol = i > sentence.first() ? CURRENCIES.get(word(i - 1)) : null;
        if (symbol != null) {
            boolean named = i - 2 >= sentence.first() && DOLLARS.containsKey(word(i - 2)) && touches(i - 1);
            unit = named && word(i - 1).equals("$") ? DOLLARS.getOrDefault(word(i - 2), symbol) : symbol;
            first = named ? i - 2 : i - 1;
        } else if (end < sentence.end() && Set.of("%", "percent", "percentage").contains(word(end))) {
            unit = "percent";
            end++;
        } else if (end + 1 < sentence.end()
                && word(end).equals("per")
                && word(end + 1).equals("cent")) {
            unit = "percent";
            end += 2;
        } else if (end < sentence.end()
                && CURRENCIES.containsKey(tree.token(end).lemma())) {
            unit = CURRENCIES.getOrDefault(tree.token(end).lemma(), "count");
            end++;
        } else {
            int measure = end < sentence.end() && word(end).equals("-") ? end + 1 : end;
            if (measure < sentence.end()
                    && MEASURES.contains(tree.token(measure).lemma())) {
                unit = tree.token(measure).lemma();
                end = measure + 1;
            }
        }
        Bound bound = Bound.EXACT;
        String word = "";
        for (int length = 3; length >= 1 && bound == Bound.EXACT; length--) {
            String before = words(first - length, first, sentence);
            Bound told = BEFORE.get(before);
            if (told != null) {
                bound = told;
                word = before;
                first -= length;
            }
        }
        Double lower = bound == Bound.MOST ? null : bound == Bound.ABOUT ? null : (Double) number;
        Double most = upper != null ? upper : bound == Bound.LEAST || bound == Bound.ABOUT ? null : (Double) number;
        if (upper != null) {
            lower = number;
        }
        double value = upper != null ? (number + upper) / 2 : number;
        int noun = unit.equals("count") || unit.equals("percent") ? noun(i, end, sentence) : end - 1;
        String why = word.isEmpty() ? "a number" : "a number bounded by \"" + word + "\"";
        found.add(new Quantity(first, end, noun, tree.span(first, end - 1), value, lower, most, unit, why));
    }

    /** What a number counts: the noun that it depends on, or the noun after "of". */
    private int noun(int i, int end, Sentence sentence) {
        Token number = tree.token(i);
        Token head = tree.head(number);
        if (head != null && number.relation().equals("nummod") && head.isNoun() && head.index() >= end) {
            return head.index();
        }
        Token of = tree.child(i, "nmod");
        if (of != null && of.index() >= end) {
            return of.index();
        }
        for (int k = end; k < Math.min(sentence.end(), end + 4); k++) {
            if (tree.token(k).isNoun()) {
                return k;
            }
        }
        return head != null && sentence.holds(head.index()) && head.isNoun() ? head.index() : -1;
    }

    private boolean isDate(int i) {
        TimeExpression time = timeAt.get(i);
        if (time != null) {
            return time.duration() == null;
        }
        String word = word(i);
        boolean year = word.length() == 4 && word.matches("(19|20)\\d\\d");
        return year
                && i > 0
                && Set.of("in", "since", "of", "by", "the", "from", "until", ",", "act")
                        .contains(word(i - 1));
    }

    /** "YPG-21", "Scamp-5", "G7": a number glued to a name. "One" as a pronoun counts nothing either. */
    private boolean isPartOfName(int i) {
        Token token = tree.token(i);
        boolean glued = i > 1 && word(i - 1).equals("-") && touches(i) && Double.isNaN(NumberWords.value(word(i - 2)));
        boolean pronoun = word(i).equals("one") && !token.relation().equals("nummod");
        return glued || pronoun || token.isProperNoun();
    }

    private boolean touches(int i) {
        return tree.token(i - 1).span().end() == tree.token(i).span().begin();
    }

    private boolean isClock(int i, Sentence sentence) {
        String word = word(i);
        String next = i + 1 < sentence.end() ? word(i + 1) : "";
        return word.indexOf(':') > 0
                || Set.of("am", "pm", "a.m.", "p.m.", "gmt", "o'clock").contains(next);
    }

    private String words(int first, int end, Sentence sentence) {
        if (first < sentence.first()) {
            return "";
        }
        StringBuilder words = new StringBuilder();
        for (int i = first; i < end; i++) {
            words.append(i > first ? " " : "").append(word(i));
        }
        return words.toString();
    }

    private String word(int i) {
        return tree.token(i).form().toLowerCase(Locale.ROOT);
    }
}
