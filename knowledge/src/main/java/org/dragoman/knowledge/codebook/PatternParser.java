package org.dragoman.knowledge.codebook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.knowledge.codebook.Pattern.Companion;
import org.dragoman.knowledge.codebook.Pattern.RolePath;
import org.dragoman.knowledge.table.Table.Row;
import org.dragoman.knowledge.word.Part;

/** Reads the pattern language: {@code give|lend.v obj:support !to:ground}. */
final class PatternParser {

    private PatternParser() {}

    static Pattern parse(Row row, Act act, int order) {
        String text = row.need("pattern");
        String[] parts = text.split(" ", -1);
        int dot = parts[0].lastIndexOf('.');
        if (dot <= 0) {
            throw row.mistake("the trigger \"" + parts[0] + "\" must end in .v, .n or .a");
        }
        Part part = switch (parts[0].substring(dot + 1)) {
            case "v" -> Part.VERB;
            case "n" -> Part.NOUN;
            case "a" -> Part.ADJECTIVE;
            default -> throw row.mistake("the trigger \"" + parts[0] + "\" must end in .v, .n or .a");
        };
        List<Companion> companions = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            companions.add(companion(row, parts[i]));
        }
        return new Pattern(
                act,
                words(row, parts[0].substring(0, dot)),
                part,
                List.copyOf(companions),
                roles(row, "actor"),
                roles(row, "recipient"),
                order,
                text,
                row.get("example"));
    }

    private static Companion companion(Row row, String text) {
        boolean absent = text.startsWith("!");
        String[] halves = text.substring(absent ? 1 : 0).split(":", -1);
        if (halves.length > 2 || halves[0].isBlank() || halves.length == 1 && !absent) {
            throw row.mistake("the companion \"" + text + "\" is written role:words, role:*, role:@actor or !role");
        }
        String filler = halves.length == 2 ? halves[1] : "*";
        return switch (filler) {
            case "*" -> new Companion(halves[0], Companion.Kind.ANYTHING, Set.of(), absent);
            case "@actor" -> new Companion(halves[0], Companion.Kind.ACTOR, Set.of(), absent);
            case "@place" -> new Companion(halves[0], Companion.Kind.PLACE, Set.of(), absent);
            case "@number" -> new Companion(halves[0], Companion.Kind.NUMBER, Set.of(), absent);
            default -> new Companion(halves[0], Companion.Kind.WORDS, words(row, filler), absent);
        };
    }

    private static Set<String> words(Row row, String text) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : text.split("\\|", -1)) {
            if (word.isBlank() || word.startsWith("@")) {
                throw row.mistake("\"" + text + "\" is no list of base forms");
            }
            words.add(word);
        }
        return words;
    }

    private static List<List<RolePath>> roles(Row row, String column) {
        List<List<RolePath>> alternatives = new ArrayList<>();
        for (String alternative : row.list(column)) {
            List<RolePath> together = new ArrayList<>();
            for (String path : alternative.split("\\+", -1)) {
                List<String> steps = List.of(path.split("\\.", -1));
                if (steps.contains("")) {
                    throw row.mistake("the column " + column + " holds an empty role");
                }
                together.add(new RolePath(steps));
            }
            alternatives.add(List.copyOf(together));
        }
        return List.copyOf(alternatives);
    }
}
