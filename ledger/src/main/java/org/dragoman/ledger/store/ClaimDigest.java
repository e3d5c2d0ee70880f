package org.dragoman.ledger.store;

import java.util.regex.Pattern;
import org.dragoman.model.ContentId;

/**
 * A hash of what a claim says: of all its fields but confidence, evidence, coder and report. Two coders that say the same
 * of the same words give the same digest, and a person's decision holds for both.
 */
final class ClaimDigest {

    /** The fields that tell how sure and by which way, which records hold between {@code text} and the kind's own. */
    private static final Pattern WAY = Pattern.compile("\"evidence\":\\[.*?\\],\"coder\":\"[^\"]*\",");

    private static final Pattern REPORT = Pattern.compile("\"document\":\"[^\"]*\",");
    private static final Pattern CONFIDENCE = Pattern.compile("\"confidence\":[^,]*,");

    private static final int HEXADECIMALS = 16;

    private ClaimDigest() {}

    /** The digest of a claim's record, as {@link org.dragoman.wire.RecordWriter} writes it. */
    static long of(String record) {
        String said = WAY.matcher(record).replaceFirst("");
        said = REPORT.matcher(said).replaceFirst("");
        said = CONFIDENCE.matcher(said).replaceFirst("");
        return Long.parseUnsignedLong(ContentId.of(said).substring(0, HEXADECIMALS), 16);
    }
}
