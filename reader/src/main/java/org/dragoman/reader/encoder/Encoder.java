package org.dragoman.reader.encoder;

import ai.onnxruntime.OrtException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.dragoman.model.Document;
import org.dragoman.model.Fault;
import org.dragoman.model.Span;
import org.dragoman.reader.encoder.Findings.FoundEvent;
import org.dragoman.reader.encoder.Findings.FoundMention;
import org.dragoman.reader.encoder.Findings.FoundName;
import org.dragoman.reader.encoder.Findings.FoundRole;
import org.dragoman.reader.encoder.Findings.FoundSpeech;
import org.dragoman.reader.encoder.WindowReader.Run;
import org.jspecify.annotations.Nullable;

/** The trained encoder: {@code encoder.find(document, sentences)}. Immutable and thread-safe; the same report gives the same findings. */
public final class Encoder {

    private static final List<String> SPEECH = List.of("speaker", "cue", "content");

    private static final double SOME_CHANCE = 0.001;

    private final WordPieces wordPieces;
    private final Labels labels;
    private final Network network;

    private Encoder(WordPieces wordPieces, Labels labels, Network network) {
        this.wordPieces = wordPieces;
        this.labels = labels;
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
     * @throws org.dragoman.model.FaultException where a file is missing, damaged or does not fit, or ONNX Runtime does not run here
     */
    public static Encoder load(Path folder) {
        return load(folder.toString(), name -> Files.newInputStream(folder.resolve(name)));
    }

    /** Opens one of the encoder's files. */
    private interface Opener {
        InputStream open(String name) throws IOException;
    }

    private static Encoder load(String place, Opener opener) {
        try {
            byte[] model = bytes(opener, "reader.onnx");
            byte[] vocabulary = bytes(opener, "vocabulary.txt");
            Labels labels = Labels.parse(lines(bytes(opener, "labels.tsv")));
            WindowReader.HEADS.forEach(labels.heads()::start);
            WindowReader.LINKS.forEach(labels.links()::number);
            labels.check("vocabulary.txt", vocabulary);
            labels.check("reader.onnx", model);
            return new Encoder(new WordPieces(lines(vocabulary)), labels, new Network(model));
        } catch (NoSuchFileException e) {
            throw Fault.ENCODER.with(place, Path.of(e.getMessage()).getFileName() + " is missing");
        } catch (IOException | OrtException | IllegalArgumentException e) {
            throw Fault.ENCODER.with(place, String.valueOf(e.getMessage()));
        } catch (LinkageError e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw Fault.ENCODER_PLATFORM.with(String.valueOf(cause.getMessage()));
        }
    }

    private static byte[] bytes(Opener opener, String name) throws IOException {
        try (InputStream stream = opener.open(name)) {
            return stream.readAllBytes();
        }
    }

    private static List<String> lines(byte[] text) {
        return new String(text, StandardCharsets.UTF_8).lines().toList();
    }

    /** The first letters of the checksum of the encoder's weights. */
    public String version() {
        return labels.version();
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
        Collected collected = new Collected(words, owners);
        for (Window window : windows) {
            collected.add(window, new WindowReader(labels, words, window, network.run(window)));
        }
        return collected.sorted();
    }

    /**
     * The type of what one does to the other in a sentence: one of 15, YIELD stands for CONCEDE and RETREAT.
     *
     * @param source who does it, in code points of the sentence; null where nobody is named
     * @param target whom it is done to, likewise
     */
    public String typeBetween(String sentence, @Nullable Span source, @Nullable Span target) {
        Window window = new MarkedPair(wordPieces).window(sentence.codePoints().toArray(), source, target);
        Network.Output output = network.run(window);
        WindowReader reader = new WindowReader(labels, List.of(), window, output);
        return labels.heads().labelsOf("pair").get(reader.best("pair", 0));
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

    /** Findings as they come, window by window. */
    private static final class Collected {

        private final List<Span> words;
        private final int[] owners;
        private final List<FoundEvent> events = new ArrayList<>();
        private final List<FoundSpeech> speeches = new ArrayList<>();
        private final List<FoundRole> roles = new ArrayList<>();
        private final List<FoundMention> mentions = new ArrayList<>();
        private final List<FoundName> names = new ArrayList<>();
        private final Map<Integer, Double> chances = new HashMap<>();

        private Collected(List<Span> words, int[] owners) {
            this.words = words;
            this.owners = owners;
        }

        /** Takes over what begins at words that this window owns. */
        private void add(Window window, WindowReader reader) {
            Predicate<Run> owned = run -> owners[window.firstWord() + run.first()] == window.firstWord();
            reader.runs("trigger").stream().filter(owned).forEach(run -> events.add(reader.event(run)));
            reader.runs("mention").stream().filter(owned).forEach(run -> mentions.add(reader.mention(run)));
            reader.runs("name").stream().filter(owned).forEach(run -> names.add(reader.name(run)));
            Map<String, List<Run>> speech = new HashMap<>();
            SPEECH.forEach(kind -> speech.put(kind, reader.runs(kind)));
            speech.values().stream().flatMap(List::stream).filter(owned).forEach(run -> roles.add(reader.role(run)));
            List<Run> contents = speech.getOrDefault("content", List.of());
            speech.getOrDefault("cue", List.of()).stream()
                    .filter(owned)
                    .forEach(cue -> speeches.add(reader.speech(cue, contents)));
            for (int word = window.firstWord(); word < window.endWord(); word++) {
                double chance = reader.chance("trigger", word - window.firstWord());
                if (owners[word] == window.firstWord() && chance >= SOME_CHANCE) {
                    chances.put(words.get(word).begin(), chance);
                }
            }
        }

        private Findings sorted() {
            events.sort(Comparator.comparing(FoundEvent::trigger));
            speeches.sort(Comparator.comparing(FoundSpeech::cue));
            roles.sort(Comparator.comparing(FoundRole::span).thenComparing(FoundRole::kind));
            mentions.sort(Comparator.comparing(FoundMention::span));
            names.sort(Comparator.comparing(FoundName::span));
            return new Findings(events, speeches, roles, mentions, names, chances);
        }
    }
}
