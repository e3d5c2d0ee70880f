package org.dragoman.ledger.review;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.dragoman.model.Fault;

/** Finds the one id that begins with what a person wrote. */
final class Identification {

    /** How many ids are asked for, which are one more than are told. */
    static final int MOST = 6;

    private static final Pattern BEGINNING = Pattern.compile("[0-9a-f]{6,64}");

    private Identification() {}

    /** Ids that begin with some digits. */
    interface Source {
        Collection<String> beginning(String digits);
    }

    /**
     * The id.
     *
     * @param what it names: {@code claim}, {@code decision}, {@code report}
     * @throws org.dragoman.model.FaultException {@link Fault#REVIEW_UNKNOWN} or {@link Fault#REVIEW_AMBIGUOUS}
     */
    static String find(String what, String words, Source source) {
        String beginning = words.strip().toLowerCase(Locale.ROOT);
        if (!BEGINNING.matcher(beginning).matches()) {
            throw Fault.REVIEW_UNKNOWN.with(what, words);
        }
        TreeSet<String> found = new TreeSet<>(source.beginning(beginning));
        if (found.contains(beginning)) {
            return beginning;
        }
        if (found.isEmpty()) {
            throw Fault.REVIEW_UNKNOWN.with(what, words);
        }
        if (found.size() > 1) {
            List<String> told = found.stream().limit(MOST - 1).toList();
            throw Fault.REVIEW_AMBIGUOUS.with(
                    what + "s", beginning, String.join(", ", told) + (found.size() < MOST ? "" : " …"));
        }
        return found.first();
    }
}
