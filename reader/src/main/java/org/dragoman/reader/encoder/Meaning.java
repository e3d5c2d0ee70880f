package org.dragoman.reader.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.dragoman.model.Fault;
import org.dragoman.model.Span;

/**
 * English words as a vector that lies near the vectors of words that mean the same: the pretrained model bge-small-en-v1.5
 * (Xiao et al. 2023), its weights in 8-bit numbers, as it is, without training of our own. Immutable and thread-safe; the
 * same words give the same vector on the same machine.
 */
public final class Meaning {

    /** Which model it is; vectors of two models cannot be compared. */
    public static final String VERSION = "bge-small-en-v1.5-q";

    /** How many numbers a vector has. */
    public static final int SIZE = 384;

    private static final String WEIGHTS = "/bge-small-en-v1.5-q.onnx";

    /** The model reads no more than this; what is longer is cut. */
    private static final int MOST_PIECES = 512;

    /** What the model was trained to have before a question, and not before what answers it. */
    private static final String QUESTION = "Represent this sentence for searching relevant passages: ";

    private final WordPieces wordPieces;
    private final OrtEnvironment environment;
    private final OrtSession session;

    private Meaning(WordPieces wordPieces, OrtEnvironment environment, OrtSession session) {
        this.wordPieces = wordPieces;
        this.environment = environment;
        this.session = session;
    }

    /**
     * The model that comes with Dragoman.
     *
     * @throws org.dragoman.model.FaultException {@link Fault#MEANING} where it is missing or ONNX Runtime does not run here
     */
    public static Meaning load() {
        try {
            byte[] weights = bytes(WEIGHTS);
            // The same pieces in the same order as the encoder of reports, which began as a model of this family.
            String vocabulary = new String(bytes("vocabulary.txt"), StandardCharsets.UTF_8);
            OrtEnvironment environment = Network.environment();
            return new Meaning(
                    new WordPieces(vocabulary.lines().toList()), environment, Network.session(environment, weights));
        } catch (IOException | OrtException | IllegalArgumentException e) {
            throw Fault.MEANING.with(String.valueOf(e.getMessage()));
        } catch (LinkageError e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw Fault.MEANING.with("ONNX Runtime does not, " + cause.getMessage());
        }
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream stream = Meaning.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new FileNotFoundException(name + " is missing");
            }
            return stream.readAllBytes();
        }
    }

    /** The vector of words that may be found, of length 1; of no words, some vector or other. */
    public float[] ofPassage(String words) {
        return vector(words);
    }

    /** The vector of words that are asked for, of length 1. */
    public float[] ofQuestion(String words) {
        return vector(QUESTION + words);
    }

    private float[] vector(String words) {
        long[] pieces = pieces(words.codePoints().toArray());
        long[] ones = new long[pieces.length];
        Arrays.fill(ones, 1);
        long[] shape = {1, pieces.length};
        try (OnnxTensor ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(pieces), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor types =
                        OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[pieces.length]), shape)) {
            Map<String, OnnxTensor> inputs =
                    new HashMap<>(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types));
            inputs.keySet().retainAll(session.getInputNames());
            try (OrtSession.Result result = session.run(inputs)) {
                return first(((OnnxTensor) result.get(0)).getFloatBuffer());
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the model of meanings stopped: " + e.getMessage(), e);
        }
    }

    private long[] pieces(int[] points) {
        long[] pieces = new long[MOST_PIECES];
        int count = 0;
        pieces[count++] = wordPieces.opening();
        for (Span word : WordPieces.words(points, 0, points.length, 0)) {
            for (int piece : wordPieces.of(new String(points, word.begin(), word.length()))) {
                if (count < MOST_PIECES - 1) {
                    pieces[count++] = piece;
                }
            }
        }
        pieces[count++] = wordPieces.closing();
        return Arrays.copyOf(pieces, count);
    }

    /** What the model says at the opening piece stands for all the words; brought to length 1. */
    private static float[] first(FloatBuffer all) {
        float[] vector = new float[SIZE];
        all.get(vector);
        double squares = 0;
        for (float number : vector) {
            squares += (double) number * number;
        }
        double length = Math.sqrt(squares);
        for (int i = 0; i < SIZE; i++) {
            vector[i] = (float) (vector[i] / length);
        }
        return vector;
    }
}
