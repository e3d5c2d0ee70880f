package org.dragoman.reader.encoder;

import ai.onnxruntime.OrtException;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.dragoman.model.Document;
import org.dragoman.model.Fault;
import org.dragoman.model.Span;
import org.dragoman.reader.encoder.Findings.FoundEvent;
import org.dragoman.reader.encoder.Findings.FoundMention;
import org.dragoman.reader.encoder.Findings.FoundSpeech;
import org.dragoman.reader.encoder.WindowReader.Run;

/** The trained encoder: {@code encoder.find(document, sentences)}. Immutable and thread-safe; the same report gives the same findings. */
public final class Encoder {

    /** Windows that run at once. */
    private static final int BATCH = 8;

    private final WordPieces wordPieces;
    private final Heads heads;
    private final Network network;

    private Encoder(WordPieces wordPieces, Heads heads, Network network) {
        this.wordPieces = wordPieces;
        this.heads = heads;
        this.network = network;
    }

    /** Whether a trained encoder comes with Dragoman. */
    public static boolean isIncluded() {
        return Encoder.class.getResource("reader.onnx") != null;
    }

    /** The encoder that comes with Dragoman. */
    public static Encoder load() {
        return load("this build", name -> {
            InputStream stream = Encoder.class.getResourceAsStream(name);
            if (stream == null) {
                throw new FileNotFoundException(name + " is missing");
            }
            return stream;
        });
    }

    /**
     * An encoder of one's own training.
     *
     * @param folder with reader.onnx, labels.tsv and vocabulary.txt, as training/encoder/export.py leaves them
     * @throws org.dragoman.model.FaultException where a file is missing or does not fit
     */
    public static Encoder load(Path folder) {
        return load(folder.toString(), name -> Files.newInputStream(folder.resolve(name)));
    }

    /** Opens one of the encoder's files. */
    private interface Opener {
        InputStream open(String name) throws IOException;
    }

    private static Encoder load(String place, Opener opener) {
        try (InputStream model = opener.open("reader.onnx")) {
            return new Encoder(
                    new WordPieces(lines(opener, "vocabulary.txt")),
                    Heads.parse(lines(opener, "labels.tsv")),
                    new Network(model.readAllBytes()));
        } catch (NoSuchFileException e) {
            throw Fault.ENCODER.with(place, Path.of(e.getMessage()).getFileName() + " is missing");
        } catch (IOException | OrtException | IllegalArgumentException e) {
            throw Fault.ENCODER.with(place, String.valueOf(e.getMessage()));
        }
    }

    private static List<String> lines(Opener opener, String name) throws IOException {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(opener.open(name), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }

    /**
     * What the encoder finds.
     *
     * @param sentences the sentences to read, ascending, in code points; what lies outside them is not read
     */
    public Findings find(Document document, List<Span> sentences) {
        Windows cutter = new Windows(wordPieces);
        for (Span sentence : sentences) {
            cutter.add(document.text().quote(sentence).codePoints().toArray(), sentence.begin());
        }
        List<Span> words = cutter.words();
        List<Window> windows = cutter.cut();
        int[] owners = owners(windows, words.size());
        List<Window> byLength = new ArrayList<>(windows);
        byLength.sort(Comparator.comparingInt((Window w) -> w.pieces().length).thenComparingInt(Window::firstWord));
        Collected collected = new Collected();
        for (int at = 0; at < byLength.size(); at += BATCH) {
            List<Window> batch = byLength.subList(at, Math.min(at + BATCH, byLength.size()));
            Network.Output[] outputs = network.run(batch);
            for (int i = 0; i < outputs.length; i++) {
                Window window = batch.get(i);
                collect(new WindowReader(heads, words, window, outputs[i]), window, owners, collected);
            }
        }
        return collected.sorted();
    }

    /** For each word the first word of the window in which it stands deepest. */
    private static int[] owners(List<Window> windows, int wordCount) {
        int[] owners = new int[wordCount];
        int[] depths = new int[wordCount];
        Arrays.fill(depths, -1);
        for (Window window : windows) {
            for (int word = window.firstWord(); word < window.endWord(); word++) {
                int depth = window.depth(word, wordCount);
                if (depth > depths[word]) {
                    depths[word] = depth;
                    owners[word] = window.firstWord();
                }
            }
        }
        return owners;
    }

    /** Takes over what begins at words that this window owns. */
    private static void collect(WindowReader reader, Window window, int[] owners, Collected collected) {
        for (Run run : reader.runs("trigger")) {
            if (owners[window.firstWord() + run.first()] == window.firstWord()) {
                collected.events.add(reader.event(run));
            }
        }
        for (Run run : reader.runs("mention")) {
            if (owners[window.firstWord() + run.first()] == window.firstWord()) {
                collected.mentions.add(reader.mention(run));
            }
        }
        List<Run> speech = reader.runs("speech");
        List<Run> contents =
                speech.stream().filter(run -> run.label().equals("content")).toList();
        for (Run run : speech) {
            if (run.label().equals("cue") && owners[window.firstWord() + run.first()] == window.firstWord()) {
                collected.speeches.add(reader.speech(run, contents));
            }
        }
    }

    /** Findings as they come, window by window. */
    private static final class Collected {

        private final List<FoundEvent> events = new ArrayList<>();
        private final List<FoundSpeech> speeches = new ArrayList<>();
        private final List<FoundMention> mentions = new ArrayList<>();

        private Findings sorted() {
            events.sort(Comparator.comparing(FoundEvent::trigger));
            speeches.sort(Comparator.comparing(FoundSpeech::cue));
            mentions.sort(Comparator.comparing(FoundMention::span));
            return new Findings(events, speeches, mentions);
        }
    }
}
