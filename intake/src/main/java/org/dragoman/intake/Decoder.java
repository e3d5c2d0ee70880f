package org.dragoman.intake;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.model.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to characters: by the byte-order mark, else the encoding given, else as UTF-8 where the bytes are valid, else
 * the encoding that a page declares, else by statistics.
 */
final class Decoder {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** How many bytes statistics look at. */
    private static final int SAMPLE = 12_000;

    private static final int BEFORE_FIRST_HIGH = 2_000;

    /** Below this share of bytes beyond ASCII a text is in Latin script. */
    private static final double LATIN_SHARE = 0.15;

    /** Below this share there are too few of them to choose between Latin encodings. */
    private static final double UNDECIDABLE_SHARE = 0.01;

    /** Least confidence, of 100, in an encoding of another script. */
    private static final int CONFIDENT = 10;

    /** Of so many characters beyond ASCII one may be broken in a text that is still UTF-8. */
    private static final int VALID_FOR_ONE_BROKEN = 10;

    private static final Set<String> LATIN =
            Set.of("ISO-8859-1", "ISO-8859-2", "ISO-8859-9", "windows-1250", "windows-1252", "windows-1254");

    /** What the web means when it says the name on the left. */
    private static final Map<String, String> SUPERSETS = Map.of(
            "iso-8859-1", "windows-1252",
            "us-ascii", "windows-1252",
            "iso-8859-9", "windows-1254",
            "gb2312", "GBK",
            "shift_jis", "windows-31j");

    private Decoder() {}

    /**
     * The text of some bytes, without byte-order mark, line ends as stored.
     *
     * @param given the encoding that the user gave; broken bytes are then a fault
     * @param declared the name of the encoding that the file declares
     */
    static String decode(String name, byte[] bytes, @Nullable Charset given, @Nullable String declared) {
        WideEncoding.Mark mark = WideEncoding.mark(bytes);
        if (mark != null) {
            return new String(bytes, mark.length(), bytes.length - mark.length(), mark.charset());
        }
        if (given != null) {
            String text = strictly(bytes, given);
            if (text == null) {
                throw Fault.ENCODING.with(name, given.name());
            }
            return text;
        }
        Charset wide = WideEncoding.unmarked(Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE)));
        if (wide != null) {
            return new String(bytes, wide);
        }
        String text = asUtf8(bytes);
        return text != null ? text : new String(bytes, declaredOrDetected(bytes, declared));
    }

    /** The text, or null where the bytes are not valid in the encoding. */
    static @Nullable String strictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notValid) {
            return null;
        }
    }

    /** The text if the bytes are UTF-8 with at most a few broken characters, else null. */
    private static @Nullable String asUtf8(byte[] bytes) {
        String text = strictly(bytes, StandardCharsets.UTF_8);
        if (text != null) {
            return text;
        }
        String mended = new String(bytes, StandardCharsets.UTF_8);
        long beyondAscii = mended.chars().filter(c -> c > 0x7F && c != 0xFFFD).count();
        long broken = mended.chars().filter(c -> c == 0xFFFD).count();
        return broken * VALID_FOR_ONE_BROKEN <= beyondAscii ? mended : null;
    }

    private static Charset declaredOrDetected(byte[] bytes, @Nullable String declared) {
        Charset charset = declared == null ? null : named(declared);
        // A declaration that was read byte by byte cannot be in UTF-16, and UTF-8 has been ruled out.
        boolean isUsable = charset != null && !charset.name().startsWith("UTF");
        return isUsable && charset != null ? charset : detect(bytes);
    }

    private static @Nullable Charset named(String name) {
        try {
            String known = SUPERSETS.getOrDefault(name.toLowerCase(Locale.ROOT), name);
            return Charset.isSupported(known) ? Charset.forName(known) : null;
        } catch (IllegalCharsetNameException notAName) {
            return null;
        }
    }

    private static Charset detect(byte[] bytes) {
        byte[] sample = sampleOf(bytes);
        double share = highShare(sample);
        if (share < UNDECIDABLE_SHARE) {
            return WESTERN;
        }
        CharsetDetector detector = new CharsetDetector();
        detector.setText(sample);
        for (CharsetMatch match : detector.detectAll()) {
            Charset charset = named(match.getName());
            boolean fits = share < LATIN_SHARE ? LATIN.contains(match.getName()) : match.getConfidence() >= CONFIDENT;
            if (charset != null
                    && fits
                    && !charset.name().startsWith("UTF")
                    && !charset.name().startsWith("IBM")) {
                return charset;
            }
        }
        return WESTERN;
    }

    /** Bytes around the first one beyond ASCII: an English preface must not decide. */
    private static byte[] sampleOf(byte[] bytes) {
        int first = 0;
        while (first < bytes.length && bytes[first] >= 0) {
            first++;
        }
        int from = Math.max(0, first - BEFORE_FIRST_HIGH);
        return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + SAMPLE));
    }

    private static double highShare(byte[] sample) {
        int high = 0;
        for (byte b : sample) {
            if (b < 0) {
                high++;
            }
        }
        return high / (double) Math.max(1, sample.length);
    }
}
