package org.dragoman.ledger.review;

import java.util.regex.Pattern;

/**
 * Who decides, and why.
 *
 * @param person by what name people know them; not blank
 * @param why the reason; empty where none is given
 */
public record By(String person, String why) {

    /** What a line of a list could not show, and halves of characters that no database keeps. */
    private static final Pattern UNFIT = Pattern.compile("[\\s\\p{Cntrl}\\p{Cs}]+");

    /** Takes both on one line. */
    public By {
        person = UNFIT.matcher(person).replaceAll(" ").strip();
        why = UNFIT.matcher(why).replaceAll(" ").strip();
        if (person.isEmpty()) {
            throw new IllegalArgumentException("A decision is somebody's");
        }
    }
}
