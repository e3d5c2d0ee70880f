package org.dragoman.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * News that nobody reported: sentences made from moulds and words, for measuring speed and nothing else. The same seed
 * gives the same text on every machine.
 */
public final class GeneratedNews {

    private static final long SEED = 20261123;
    private static final int SENTENCES_A_REPORT = 20;
    private static final int LONGEST_PARAGRAPH = 3;
    private static final Pattern GAP = Pattern.compile("\\{([a-z]+)}");

    private final Random random;

    private GeneratedNews(long seed) {
        this.random = new Random(seed);
    }

    /**
     * Writes generated news to a folder, for {@code bench/whole-process.sh}. Arguments: the number of sentences, and the
     * folder that {@code one.txt} and the folder {@code many} with reports of 20 sentences are written to.
     */
    public static void main(String[] arguments) throws IOException {
        int sentences = Integer.parseInt(arguments[0]);
        Path folder = Path.of(arguments[1]);
        Path many = Files.createDirectories(folder.resolve("many"));
        Files.writeString(folder.resolve("one.txt"), report(sentences));
        for (int from = 0; from < sentences; from += SENTENCES_A_REPORT) {
            int count = Math.min(SENTENCES_A_REPORT, sentences - from);
            String name = String.format(Locale.ROOT, "report-%05d.txt", from / SENTENCES_A_REPORT);
            Files.writeString(many.resolve(name), report(count, SEED + 1 + from));
        }
    }

    /** A report of so many sentences, in paragraphs of one to three. */
    public static String report(int sentences) {
        return report(sentences, SEED);
    }

    /** A report of so many sentences; another seed gives another report. */
    static String report(int sentences, long seed) {
        GeneratedNews news = new GeneratedNews(seed);
        StringBuilder text = new StringBuilder();
        int left = 0;
        for (int i = 0; i < sentences; i++) {
            if (i > 0) {
                text.append(left == 0 ? "\n\n" : " ");
            }
            if (left == 0) {
                left = 1 + news.random.nextInt(LONGEST_PARAGRAPH);
            }
            text.append(news.sentence());
            left--;
        }
        return text.append('\n').toString();
    }

    private String sentence() {
        String sentence = fill(pick(Moulds.SENTENCES));
        int letter = sentence.startsWith("\"") ? 1 : 0;
        return sentence.substring(0, letter)
                + sentence.substring(letter, letter + 1).toUpperCase(Locale.ROOT)
                + sentence.substring(letter + 1);
    }

    /** Fills the gaps of a mould, and the gaps of what they are filled with. */
    private String fill(String mould) {
        return GAP.matcher(mould).replaceAll(gap -> Matcher.quoteReplacement(fill(filling(gap.group(1)))));
    }

    private String filling(String gap) {
        return switch (gap) {
            case "person" -> pick(Moulds.GIVEN_NAMES) + " " + pick(Moulds.SURNAMES);
            case "small" -> Integer.toString(2 + random.nextInt(18));
            case "number" -> String.format(Locale.ROOT, "%,d", 20 + random.nextInt(9_000));
            case "tenth" -> (1 + random.nextInt(9)) + "." + random.nextInt(10);
            case "date" -> pick(Moulds.MONTHS) + " " + (1 + random.nextInt(28));
            default -> pick(Moulds.fillings(gap));
        };
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }
}
