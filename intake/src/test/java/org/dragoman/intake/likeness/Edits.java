package org.dragoman.intake.likeness;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;

/** What desks do to a report that they take over or bring up to date; the same on every machine for one seed. */
final class Edits {

    /** A way of changing a report. */
    enum Kind {
        REFORMATTED,
        OTHER_HEAD_AND_FOOT,
        FEW_WORDS_EDITED,
        MANY_WORDS_EDITED,
        LAST_FIFTH_DROPPED,
        FIGURES_CHANGED,
        TWO_PARAGRAPHS_ON_TOP,
        GROWN_BY_HALF,
        REWRITTEN,
        CUT_TO_HALF,
        CUT_TO_A_THIRD,
        DOUBLED
    }

    private static final String[][] SPELLINGS = {
        {"labour", "labor"}, {"defence", "defense"}, {"centre", "center"}, {"recognise", "recognize"},
        {"recognised", "recognized"}, {"organisation", "organization"}, {"programme", "program"}, {"harbour", "harbor"},
        {"neighbouring", "neighboring"}, {"favour", "favor"}, {"travelled", "traveled"}, {"metres", "meters"},
        {"kilometres", "kilometers"}, {"per cent", "percent"}, {"towards", "toward"}, {"colour", "color"}
    };

    private static final String[] HEADS = {"Envoys leave without a word", "What we know so far", "Talks: the latest"};
    private static final String[] DATELINES = {
        "PARIS (Reuters) - ", "OSLO, Jan 28 (AFP) — ", "CARACAS, Venezuela (AP) -- ", ""
    };
    private static final String[] FOOTERS = {
        "(Reporting by Jane Doe; Editing by John Roe)", "AFP and Reuters contributed to this report.", "jd/jr (dpa, AP)"
    };
    private static final String[] WORDS = {
        "also", "meanwhile", "however", "reportedly", "several", "late", "officials", "city"
    };

    private static final Pattern TEN_WORDS = Pattern.compile("(?:\\S+ ){10}");
    private static final Pattern PARAGRAPH_END = Pattern.compile("\\n\\s*");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?”\"])\\s+");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Random random;

    Edits(long seed) {
        random = new Random(seed);
    }

    /** @param other a report that lends the paragraphs which an update brings */
    String edit(Kind kind, String report, String other) {
        List<String> paragraphs = paragraphs(report);
        List<String> news = paragraphs(other);
        int all = paragraphs.size();
        return switch (kind) {
            case REFORMATTED ->
                TEN_WORDS.matcher(report.toUpperCase(Locale.ROOT)).replaceAll("$0\r\n");
            case OTHER_HEAD_AND_FOOT -> headAndFoot(paragraphs);
            case FEW_WORDS_EDITED -> headAndFoot(words(paragraphs, 0.005, true));
            case MANY_WORDS_EDITED -> headAndFoot(words(paragraphs, 0.015, true));
            case LAST_FIFTH_DROPPED -> headAndFoot(paragraphs.subList(0, all - all / 5));
            case FIGURES_CHANGED -> figures(report);
            case TWO_PARAGRAPHS_ON_TOP ->
                onTop(words(paragraphs, 0.005, false), news.subList(0, Math.min(2, news.size())));
            case GROWN_BY_HALF -> onTop(words(paragraphs, 0.005, false), share(news, words(report) / 2));
            case REWRITTEN -> headAndFoot(words(paragraphs, 0.06, true));
            case CUT_TO_HALF -> headAndFoot(share(paragraphs, words(report) / 2));
            case CUT_TO_A_THIRD -> headAndFoot(share(paragraphs, words(report) / 3));
            case DOUBLED -> onTop(paragraphs, share(news, words(report)));
        };
    }

    private String headAndFoot(List<String> paragraphs) {
        return pick(HEADS) + "\n\n" + pick(DATELINES) + String.join("\n\n", paragraphs) + "\n\n" + pick(FOOTERS);
    }

    private static String onTop(List<String> paragraphs, List<String> news) {
        return String.join("\n\n", news) + "\n\n" + String.join("\n\n", paragraphs);
    }

    private String figures(String report) {
        return NUMBER.matcher(report).replaceAll(figure -> Integer.toString(1 + random.nextInt(400)));
    }

    /** Words replaced, left out and put in, each with this probability, and the other side's spelling. */
    private List<String> words(List<String> paragraphs, double probability, boolean isRespelled) {
        List<String> edited = new ArrayList<>();
        for (String paragraph : paragraphs) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.split(" ", -1)) {
                double chance = random.nextDouble() / probability;
                line.append(chance < 1 ? pick(WORDS) + " " : chance < 2 ? "" : word + " ");
                line.append(chance >= 2 && chance < 3 ? pick(WORDS) + " " : "");
            }
            edited.add(isRespelled ? respelled(line.toString()) : line.toString());
        }
        return edited;
    }

    private static String respelled(String paragraph) {
        String text = paragraph;
        for (String[] spelling : SPELLINGS) {
            text = text.contains(spelling[0])
                    ? text.replace(spelling[0], spelling[1])
                    : text.replace(spelling[1], spelling[0]);
        }
        return text;
    }

    /** Paragraphs from the first on, until this number of words is reached; the last one is cut. */
    private static List<String> share(List<String> paragraphs, int words) {
        List<String> kept = new ArrayList<>();
        int left = words;
        for (String paragraph : paragraphs) {
            String[] all = paragraph.split(" ", -1);
            kept.add(String.join(" ", List.of(all).subList(0, Math.min(left, all.length))));
            left -= all.length;
            if (left <= 0) {
                break;
            }
        }
        return kept;
    }

    private static int words(String text) {
        return text.split("\\s+").length;
    }

    /** The paragraphs of a report; where it is all one, two sentences are taken for one. */
    private static List<String> paragraphs(String report) {
        List<String> lines = new ArrayList<>(List.of(PARAGRAPH_END.split(report.strip())));
        if (lines.size() > 2) {
            return lines;
        }
        List<String> sentences = List.of(SENTENCE_END.split(report.strip()));
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i += 2) {
            pairs.add(String.join(" ", sentences.subList(i, Math.min(i + 2, sentences.size()))));
        }
        return pairs;
    }

    private String pick(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
