package org.dragoman.ledger.store;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.dragoman.model.Actor;

/**
 * By what a ledger knows an actor: its id in the tables ({@code norway}), or else {@code ~} and its name in small letters
 * ({@code ~adelino sanca mané}). Two names of one unknown somebody are two keys until a person merges them.
 */
public final class ActorKey {

    private static final String UNKNOWN = "~";
    private static final String DIVIDER = "|";
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private ActorKey() {}

    /** The key of an actor. */
    public static String of(Actor actor) {
        return actor.id() != null ? actor.id() : ofName(actor.name());
    }

    /** The key of somebody whom the tables do not know. */
    public static String ofName(String name) {
        return UNKNOWN + fold(name);
    }

    /** Words as they are compared: small letters, single spaces, without the mark that divides keys in a column. */
    static String fold(String words) {
        return SPACES.matcher(words.toLowerCase(Locale.ROOT).replace('|', ' ').strip())
                .replaceAll(" ");
    }

    /** Keys as one column holds them: {@code |norway|united-nations|}; empty for none. */
    static String join(List<String> keys) {
        StringJoiner joined = new StringJoiner(DIVIDER, DIVIDER, DIVIDER).setEmptyValue("");
        keys.forEach(joined::add);
        return joined.toString();
    }

    /** Keys from such a column. */
    static List<String> split(String column) {
        return column.isEmpty()
                ? List.of()
                : List.of(column.substring(1, column.length() - 1).split("\\|", -1));
    }

    /** A key with the marks around it, as it stands in a column. */
    static String inColumn(String key) {
        return DIVIDER + key + DIVIDER;
    }
}
