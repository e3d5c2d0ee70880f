package org.dragoman.reader.encoder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.dragoman.model.Modality;
import org.dragoman.model.Span;
import org.dragoman.reader.encoder.Findings.FoundEvent;
import org.dragoman.reader.encoder.Findings.FoundMention;
import org.dragoman.reader.encoder.Findings.FoundSpeech;

/** The output for one window, read: runs of words with one label, the labels of triggers, and the links between words. */
final class WindowReader {

    /** Words that a link reaches with less than this share of the choice are left out. */
    private static final double LIKELY = 0.2;

    private final Heads heads;
    private final List<Span> words;
    private final Window window;
    private final Network.Output output;

    WindowReader(Heads heads, List<Span> words, Window window, Network.Output output) {
        this.heads = heads;
        this.words = words;
        this.window = window;
        this.output = output;
    }

    /** Words of one label: {@code first} to before {@code end}, counted in the window. */
    record Run(int first, int end, String label, double confidence) {}

    List<Run> runs(String head) {
        List<String> labels = heads.labelsOf(head);
        List<Run> runs = new ArrayList<>();
        int open = -1;
        String kind = "";
        double sum = 0;
        for (int word = 0; word <= window.heads().length; word++) {
            int best = word < window.heads().length ? best(head, word) : 0;
            String label = labels.get(best);
            boolean goesOn =
                    open >= 0 && label.startsWith("I-") && label.substring(2).equals(kind);
            if (open >= 0 && !goesOn) {
                runs.add(new Run(open, word, kind, sum / (word - open)));
                open = -1;
            }
            if (!goesOn && best > 0) {
                open = word;
                kind = label.substring(2);
                sum = 0;
            }
            sum += word < window.heads().length ? probability(head, word, best) : 0;
        }
        return runs;
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
                run.confidence());
    }

    FoundSpeech speech(Run cue, List<Run> contents) {
        double[] ends = link("content", cue.first());
        List<Span> content = new ArrayList<>();
        for (Run run : contents) {
            if (ends[run.first()] >= LIKELY) {
                content.add(span(run));
            }
        }
        return new FoundSpeech(
                span(cue), points("speaker", cue.first()), points("addressee", cue.first()), content, cue.confidence());
    }

    FoundMention mention(Run run) {
        return new FoundMention(span(run), run.label(), run.confidence());
    }

    Span span(Run run) {
        return new Span(word(run.first()).begin(), word(run.end() - 1).end());
    }

    private Span word(int index) {
        return words.get(window.firstWord() + index);
    }

    private int best(String head, int word) {
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
        double sum = 0;
        for (int other = 0; other < heads.labelsOf(head).size(); other++) {
            sum += Math.exp(output.tags()[start + other] - output.tags()[start + label]);
        }
        return 1 / sum;
    }

    private int start(String head, int word) {
        Integer start = heads.starts().get(head);
        return word * output.tagSize() + (start == null ? 0 : start);
    }

    /** The points that a kind of link runs to from a word, the likeliest first. */
    private List<Integer> points(String kind, int from) {
        record Likely(int word, double probability) {}
        double[] ends = link(kind, from);
        List<Likely> likely = new ArrayList<>();
        for (int word = 0; word < ends.length; word++) {
            if (ends[word] >= LIKELY) {
                likely.add(new Likely(word, ends[word]));
            }
        }
        likely.sort(Comparator.comparingDouble(Likely::probability).reversed().thenComparingInt(Likely::word));
        return likely.stream().map(l -> word(l.word()).begin()).toList();
    }

    /** The share of the choice that each word of the window has as the end of a link; the rest is that there is none. */
    private double[] link(String kind, int from) {
        int number = heads.links().indexOf(kind);
        int size = heads.linkSize();
        int a = from * output.sideSize() + number * size;
        double[] ends = new double[window.heads().length];
        double sum = 1;
        for (int to = 0; to < ends.length; to++) {
            int b = to * output.sideSize() + number * size;
            double product = 0;
            for (int i = 0; i < size; i++) {
                product += output.origin()[a + i] * (double) output.target()[b + i];
            }
            ends[to] = Math.exp(product / Math.sqrt(size) + heads.linkBias().get(number));
            sum += ends[to];
        }
        for (int to = 0; to < ends.length; to++) {
            ends[to] /= sum;
        }
        return ends;
    }
}
