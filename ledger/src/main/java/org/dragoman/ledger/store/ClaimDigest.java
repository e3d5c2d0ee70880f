package org.dragoman.ledger.store;

import org.dragoman.model.ContentId;

/**
 * A hash of what a claim says: of all its fields but confidence, evidence, coder and report. Two coders that say the same
 * of the same words give the same digest, and a person's decision holds for both.
 */
final class ClaimDigest {

    private static final int HEXADECIMALS = 16;

    private ClaimDigest() {}

    /** The digest of a claim's record, as {@link org.dragoman.wire.RecordWriter} writes it. */
    static long of(String record) {
        String said = without(record, "\"document\":", "\"sentence\":");
        said = without(said, "\"confidence\":", "\"statement\":");
        int way = said.indexOf("\"evidence\":");
        said = said.substring(0, way) + said.substring(afterCoder(said, way));
        return Long.parseUnsignedLong(ContentId.of(said).substring(0, HEXADECIMALS), 16);
    }

    /** The record without a field; fields have a fixed order, so the next one's name ends it. Values cannot hold a bare quote. */
    private static String without(String record, String field, String next) {
        int begin = record.indexOf(field);
        return record.substring(0, begin) + record.substring(record.indexOf(next, begin));
    }

    private static int afterCoder(String record, int from) {
        int coder = record.indexOf("],\"coder\":\"", from) + "],\"coder\":\"".length();
        return record.indexOf('"', coder) + "\",".length();
    }
}
