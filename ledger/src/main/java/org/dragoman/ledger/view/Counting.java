package org.dragoman.ledger.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;

/** What figures count, under one name: a table of the words by which reports name the same. Immutable. */
final class Counting {

    private static final String TABLE = "counted.tsv";
    private static final String HEADER = "counted\twords";

    /** Words that tell neither what is counted nor what became of it. */
    private static final Set<String> EMPTY = Set.of(
            "the",
            "a",
            "an",
            "of",
            "some",
            "more",
            "than",
            "at",
            "least",
            "most",
            "about",
            "around",
            "nearly",
            "almost",
            "over",
            "up",
            "to",
            "many",
            "other",
            "others",
            "their",
            "its",
            "is",
            "are",
            "was",
            "were",
            "be",
            "been",
            "being",
            "have",
            "has",
            "had",
            "reportedly",
            "as",
            "dozens",
            "hundreds",
            "thousands");

    /** Words that begin what is told beside what is counted: where, when, by whom. */
    private static final Set<String> CIRCUMSTANCES = Set.of(
            "in",
            "on",
            "by",
            "from",
            "near",
            "across",
            "during",
            "since",
            "after",
            "before",
            "when",
            "while",
            "including",
            "this",
            "last",
            "so",
            "yesterday",
            "today");

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final Map<String, String> names;

    private Counting(Map<String, String> names) {
        this.names = Map.copyOf(names);
    }

    /** The table that comes with Dragoman. */
    static Counting load() {
        try (InputStream in = Counting.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw Fault.TABLE_MISSING.with(TABLE);
            }
            return read(TABLE, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a table: two fields a line, divided by a tab; values divided by bars; lines that begin with # are comments.
     *
     * @throws FaultException {@link Fault#TABLE} with the line where the form is broken or words stand twice
     */
    static Counting read(String name, byte[] bytes) {
        Map<String, String> names = new HashMap<>();
        boolean headed = false;
        int number = 0;
        for (String line : text(name, bytes).split("\n", -1)) {
            number++;
            String row = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
            if (row.isEmpty() || row.startsWith("#")) {
                continue;
            }
            if (headed) {
                add(row, names, name, number);
            } else if (!row.equals(HEADER)) {
                throw Fault.TABLE.with(name, number, "the header must be: counted, words");
            }
            headed = true;
        }
        if (!headed) {
            throw Fault.TABLE.with(name, number, "there is no header line");
        }
        return new Counting(names);
    }

    private static String text(String name, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Fault.TABLE.with(name, 1, "is not valid UTF-8");
        }
    }

    private static void add(String row, Map<String, String> names, String name, int number) {
        String[] fields = row.split("\t", -1);
        if (fields.length != 2 || fields[0].isBlank()) {
            throw Fault.TABLE.with(name, number, "needs two fields, counted and words");
        }
        for (String words : fields[1].split("\\|", -1)) {
            String plain = String.join(" ", plain(words));
            if (plain.isEmpty()) {
                throw Fault.TABLE.with(name, number, "the column words holds an empty value between bars");
            }
            if (names.putIfAbsent(plain, fields[0]) != null) {
                throw Fault.TABLE.with(name, number, "\"" + words + "\" is already a name of something");
            }
        }
    }

    /** The words without numbers and without those that tell nothing. */
    private static List<String> plain(String words) {
        List<String> plain = new ArrayList<>();
        for (String word : BETWEEN.split(words.toLowerCase(Locale.ROOT))) {
            if (!word.isEmpty() && !EMPTY.contains(word) && !Character.isDigit(word.charAt(0))) {
                plain.add(word);
            }
        }
        return plain;
    }

    /** What is counted, by its name in the table; where the table has none, its words without numbers and the like. */
    String name(String what) {
        List<String> words = plain(what);
        for (int end = words.size(); end > 0; end--) {
            // "Hostages freed" are not hostages that are held.
            boolean whole = end == words.size() || CIRCUMSTANCES.contains(words.get(end));
            String name = whole ? names.get(String.join(" ", words.subList(0, end))) : null;
            if (name != null) {
                return name;
            }
        }
        return words.isEmpty() ? what : String.join(" ", words);
    }
}
