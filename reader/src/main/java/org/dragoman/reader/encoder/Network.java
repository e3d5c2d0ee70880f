package org.dragoman.reader.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Map;

/** The network in ONNX Runtime. Thread-safe: one session serves all threads, each call runs on its own. */
final class Network {

    private final OrtEnvironment environment;
    private final OrtSession session;

    /** @param model an ONNX file's bytes */
    Network(byte[] model) throws OrtException {
        this.environment = environment();
        this.session = session(environment, model);
    }

    static OrtEnvironment environment() {
        return OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "dragoman");
    }

    /** A session that uses one thread for each call. */
    static OrtSession session(OrtEnvironment environment, byte[] model) throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
        useGpu(options);
        return environment.createSession(model, options);
    }

    /** A build with the profile gpu has CUDA; where the machine has none after all, the processor does the work. */
    private static void useGpu(OrtSession.SessionOptions options) {
        if (OrtEnvironment.getAvailableProviders().contains(OrtProvider.CUDA)) {
            try {
                options.addCUDA();
            } catch (OrtException e) {
                System.getLogger(Network.class.getName())
                        .log(System.Logger.Level.WARNING, "the encoder runs on the processor: {0}", e.getMessage());
            }
        }
    }

    /**
     * What comes out for one window.
     *
     * @param tags scores of all labels, {@code tagSize} for each word
     * @param origin the side of links that start at a word, {@code sideSize} for each word
     * @param target the side of links that end at a word, {@code sideSize} for each word
     */
    record Output(float[] tags, int tagSize, float[] origin, float[] target, int sideSize) {}

    /** Runs a window. Several at once take longer: what flows between the layers no longer fits the processor's cache. */
    Output run(Window window) {
        long[] shape = {1, window.pieces().length};
        try (OnnxTensor pieces = OnnxTensor.createTensor(environment, LongBuffer.wrap(window.pieces()), shape);
                OnnxTensor cases = OnnxTensor.createTensor(environment, LongBuffer.wrap(window.cases()), shape);
                OrtSession.Result result = session.run(Map.of("pieces", pieces, "case", cases))) {
            FloatBuffer tags = buffer(result, "tags");
            FloatBuffer origin = buffer(result, "origin");
            FloatBuffer target = buffer(result, "target");
            int tagSize = tags.remaining() / window.pieces().length;
            int sideSize = origin.remaining() / window.pieces().length;
            return new Output(
                    rows(tags, window.heads(), tagSize),
                    tagSize,
                    rows(origin, window.heads(), sideSize),
                    rows(target, window.heads(), sideSize),
                    sideSize);
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder stopped: " + e.getMessage(), e);
        }
    }

    private static FloatBuffer buffer(OrtSession.Result result, String name) {
        return ((OnnxTensor) result.get(name).orElseThrow()).getFloatBuffer();
    }

    /** The rows of the words' first pieces, one behind the other. */
    private static float[] rows(FloatBuffer all, int[] heads, int size) {
        float[] rows = new float[heads.length * size];
        for (int word = 0; word < heads.length; word++) {
            all.get(heads[word] * size, rows, word * size, size);
        }
        return rows;
    }
}
