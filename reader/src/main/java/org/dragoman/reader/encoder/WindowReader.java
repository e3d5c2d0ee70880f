package org.dragoman.reader.encoder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.dragoman.model.Modality;
import org.dragoman.model.Span;
import org.dragoman.reader.encoder.Findings.FoundEvent;
import org.dragoman.reader.encoder.Findings.FoundMention;
import org.dragoman.reader.encoder.Findings.FoundName;
import org.dragoman.reader.encoder.Findings.FoundRole;
import org.dragoman.reader.encoder.Findings.FoundSpeech;

/** The output for one window, read: runs of words with one label, the labels of triggers, and the links between words. */
final class WindowReader {

    /** The heads and links that a network must have. */
    static final List<String> HEADS =
            List.of("speaker", "cue", "content", "mention", "name", "trigger", "mode", "modality", "step", "pair");

    static final List<String> LINKS =
            List.of("actor", "recipient", "place", "date", "speaker", "addressee", "content", "contentEnd", "same");

    /** Words that a link reaches with less than this share of the choice are left out. */
    private static final double LIKELY = 0.2;

    /** What is said ends at a word that a link reaches with no less than this. */
    private static final double END = 0.1;

    private static final float NEVER = -1e9f;

    private final Heads heads;
    private final Links links;
    private final List<Span> words;
    private final Window window;
    private final Network.Output output;

    WindowReader(Labels labels, List<Span> words, Window window, Network.Output output) {
        this.heads = labels.heads();
        this.links = labels.links();
        this.words = words;
        this.window = window;
        this.output = output;
    }

    /** Words of one label: {@code first} to before {@code end}, counted in the window. */
    record Run(int first, int end, String label, double confidence) {}

    /** The runs of a head's labels, the likeliest row of them in which no run goes on that has not begun. */
    List<Run> runs(String head) {
        List<String> labels = heads.labelsOf(head);
        int[] row = likeliest(head, labels);
        List<Run> runs = new ArrayList<>();
        int first = 0;
        while (first < row.length) {
            int end = first + 1;
            if (row[first] > 0) {
                double sum = probability(head, first, row[first]);
                while (end < row.length && labels.get(row[end]).startsWith("I-")) {
                    sum += probability(head, end, row[end]);
                    end++;
                }
                runs.add(new Run(first, end, labels.get(row[first]).substring(2), sum / (end - first)));
            }
            first = end;
        }
        return runs;
    }

    /** How likely a word has any label of a head. */
    double chance(String head, int word) {
        return 1 - probability(head, word, 0);
    }

    /** Viterbi's way through the labels O, B-x, I-x … of a head. */
    private int[] likeliest(String head, List<String> labels) {
        int length = window.heads().length;
        int size = labels.size();
        float[] scores = new float[size];
        int[][] before = new int[length][size];
        for (int word = 0; word < length; word++) {
            int start = start(head, word);
            int best = word == 0 ? 0 : best(scores);
            float[] next = new float[size];
            for (int label = 0; label < size; label++) {
                int from = best;
                float past = scores[best];
                if (labels.get(label).startsWith("I-")) {
                    // I-x follows B-x, which stands before it, or itself.
                    from = scores[label] > scores[label - 1] ? label : label - 1;
                    past = word == 0 ? NEVER : scores[from];
                }
                before[word][label] = from;
                next[label] = past + output.tags()[start + label];
            }
            scores = next;
        }
        int[] row = new int[length];
        int label = length == 0 ? 0 : best(scores);
        for (int word = length - 1; word >= 0; word--) {
            row[word] = label;
            label = before[word][label];
        }
        return row;
    }

    private static int best(float[] scores) {
        int best = 0;
        for (int label = 1; label < scores.length; label++) {
            best = scores[label] > scores[best] ? label : best;
        }
        return best;
    }

    FoundEvent event(Run run) {
        String mode = heads.labelsOf("mode").get(best("mode", run.first()));
        String modality = heads.labelsOf("modality").get(best("modality", run.first()));
        String step = heads.labelsOf("step").get(best("step", run.first()));
        return new FoundEvent(
                span(run),
                run.label(),
                mode.startsWith(run.label() + ".") ? mode.substring(run.label().length() + 1) : null,
                Modality.valueOf(modality.toUpperCase(Locale.ROOT)),
                step.equals("none") ? null : step,
                points("actor", run.first()),
                points("recipient", run.first()),
                points("place", run.first()),
                points("date", run.first()),
                run.confidence());
    }

    /** @param contents the window's runs of what is said, ascending */
    FoundSpeech speech(Run cue, List<Run> contents) {
        return new FoundSpeech(
                span(cue),
                points("speaker", cue.first()),
                points("addressee", cue.first()),
                content(cue, contents),
                cue.confidence());
    }

    /**
     * What a cue tells: from each word where it begins to the likeliest word where it ends, before the next begins, else to the end of the
     * run of what is said. A word that has neither begins nothing.
     */
    private List<Span> content(Run cue, List<Run> contents) {
        double[] begins = shares("content", cue.first());
        double[] ends = shares("contentEnd", cue.first());
        List<Span> content = new ArrayList<>();
        int next = begins.length;
        for (int begin = begins.length - 1; begin >= 0; begin--) {
            if (begins[begin] < LIKELY) {
                continue;
            }
            int end = begin;
            for (int word = begin + 1; word < next; word++) {
                end = ends[word] > ends[end] ? word : end;
            }
            if (ends[end] < END) {
                end = endOfRun(begin, contents);
            }
            if (end >= begin) {
                content.add(0, new Span(word(begin).begin(), word(end).end()));
                next = begin;
            }
        }
        return content;
    }

    /** The last word of the run that holds a word, or −1. */
    private static int endOfRun(int word, List<Run> runs) {
        for (Run run : runs) {
            if (run.first() <= word && word < run.end()) {
                return run.end() - 1;
            }
        }
        return -1;
    }

    FoundRole role(Run run) {
        return new FoundRole(span(run), run.label());
    }

    FoundMention mention(Run run) {
        return new FoundMention(span(run), run.label(), points("same", run.first()), run.confidence());
    }

    FoundName name(Run run) {
        return new FoundName(span(run), run.label(), run.confidence());
    }

    Span span(Run run) {
        return new Span(word(run.first()).begin(), word(run.end() - 1).end());
    }

    private Span word(int index) {
        return words.get(window.firstWord() + index);
    }

    /** The likeliest label of a head at a word. */
    int best(String head, int word) {
        int start = start(head, word);
        int size = heads.labelsOf(head).size();
        int best = 0;
        for (int label = 1; label < size; label++) {
            if (output.tags()[start + label] > output.tags()[start + best]) {
                best = label;
            }
        }
        return best;
    }

    private double probability(String head, int word, int label) {
        int start = start(head, word);
        return Math.exp(output.tags()[start + label]
                - logSum(start, heads.labelsOf(head).size()));
    }

    private float logSum(int start, int size) {
        float most = output.tags()[start];
        for (int label = 1; label < size; label++) {
            most = Math.max(most, output.tags()[start + label]);
        }
        double sum = 0;
        for (int label = 0; label < size; label++) {
            sum += Math.exp(output.tags()[start + label] - most);
        }
        return most + (float) Math.log(sum);
    }

    private int start(String head, int word) {
        return word * output.tagSize() + heads.start(head);
    }

    private double[] shares(String kind, int from) {
        return links.shares(kind, from, window.heads().length, output);
    }

    /** The points that a kind of link runs to from a word, the likeliest first. */
    private List<Integer> points(String kind, int from) {
        record Likely(int word, double probability) {}
        double[] ends = shares(kind, from);
        List<Likely> likely = new ArrayList<>();
        for (int word = 0; word < ends.length; word++) {
            if (ends[word] >= LIKELY) {
                likely.add(new Likely(word, ends[word]));
            }
        }
        likely.sort(Comparator.comparingDouble(Likely::probability).reversed().thenComparingInt(Likely::word));
        return likely.stream().map(l -> word(l.word()).begin()).toList();
    }
}
