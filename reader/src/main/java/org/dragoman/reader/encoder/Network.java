package org.dragoman.reader.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The network in ONNX Runtime. Thread-safe: one session serves all threads, each call runs on its own. */
final class Network {

    private final OrtEnvironment environment;
    private final OrtSession session;

    /** @param model an ONNX file's bytes */
    Network(byte[] model) throws OrtException {
        this.environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "dragoman");
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
        this.session = environment.createSession(model, options);
    }

    /**
     * What comes out for one window.
     *
     * @param tags scores of all labels, {@code tagSize} for each word
     * @param origin the side of links that start at a word, {@code sideSize} for each word
     * @param target the side of links that end at a word, {@code sideSize} for each word
     */
    record Output(float[] tags, int tagSize, float[] origin, float[] target, int sideSize) {}

    /** Runs windows of like length at once. */
    Output[] run(List<Window> windows) {
        int length = windows.stream().mapToInt(w -> w.pieces().length).max().orElse(0);
        int count = windows.size();
        long[] pieces = new long[count * length];
        long[] mask = new long[count * length];
        long[] cases = new long[count * length];
        for (int w = 0; w < count; w++) {
            Window window = windows.get(w);
            System.arraycopy(window.pieces(), 0, pieces, w * length, window.pieces().length);
            System.arraycopy(window.cases(), 0, cases, w * length, window.cases().length);
            Arrays.fill(mask, w * length, w * length + window.pieces().length, 1);
        }
        long[] shape = {count, length};
        try (OnnxTensor pieceTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(pieces), shape);
                OnnxTensor maskTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
                OnnxTensor caseTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(cases), shape);
                OrtSession.Result result =
                        session.run(Map.of("pieces", pieceTensor, "mask", maskTensor, "case", caseTensor))) {
            FloatBuffer tags = buffer(result, "tags");
            FloatBuffer origin = buffer(result, "origin");
            FloatBuffer target = buffer(result, "target");
            int tagSize = tags.remaining() / (count * length);
            int sideSize = origin.remaining() / (count * length);
            Output[] outputs = new Output[count];
            for (int w = 0; w < count; w++) {
                int[] heads = windows.get(w).heads();
                outputs[w] = new Output(
                        rows(tags, heads, w * length, tagSize),
                        tagSize,
                        rows(origin, heads, w * length, sideSize),
                        rows(target, heads, w * length, sideSize),
                        sideSize);
            }
            return outputs;
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder stopped: " + e.getMessage(), e);
        }
    }

    private static FloatBuffer buffer(OrtSession.Result result, String name) {
        return ((OnnxTensor) result.get(name).orElseThrow()).getFloatBuffer();
    }

    /** The rows of the words' first pieces, one behind the other. */
    private static float[] rows(FloatBuffer all, int[] heads, int offset, int size) {
        float[] rows = new float[heads.length * size];
        for (int word = 0; word < heads.length; word++) {
            all.get((offset + heads[word]) * size, rows, word * size, size);
        }
        return rows;
    }
}
