package org.dragoman.knowledge.codebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dragoman.knowledge.table.Table.Row;
import org.dragoman.knowledge.table.TableFolder;
import org.dragoman.knowledge.word.Part;
import org.dragoman.model.Mediation;
import org.dragoman.model.Position;
import org.dragoman.model.Quad;
import org.jspecify.annotations.Nullable;

/** The tables {@code codebook/*.tsv}. Immutable and thread-safe. */
public final class Codebook {

    private final Map<String, EventType> types = new LinkedHashMap<>();
    private final Map<String, List<Mode>> modes = new HashMap<>();
    private final List<Context> contexts = new ArrayList<>();
    private final Map<String, Cameo> cameo = new LinkedHashMap<>();
    private final Map<String, Act> acts = new LinkedHashMap<>();
    /** Acts by "TYPE.mode.step", mode and step perhaps empty. */
    private final Map<String, Act> general = new HashMap<>();

    private final List<Pattern> patterns = new ArrayList<>();
    private final Map<Part, Map<String, List<Pattern>>> byTrigger = new EnumMap<>(Part.class);

    private Codebook() {}

    /** An event type: its name, class, intensity from 1 to 10, and meaning. */
    public record EventType(String name, Quad quad, double intensity, String meaning) {}

    /** A mode of a type and the base forms that show it. */
    public record Mode(String name, String meaning, Set<String> cues) {}

    /** A context and the base forms or phrases that show it. */
    public record Context(String name, String meaning, Set<String> cues) {}

    /** A CAMEO code with its score and its projection to PLOVER. */
    public record Cameo(
            String code,
            String label,
            @Nullable Double goldstein,
            String type,
            @Nullable String mode) {}

    public static Codebook load(TableFolder folder) {
        Codebook book = new Codebook();
        for (Row row : folder.table("codebook/types", "type", "quad", "intensity", "meaning")
                .rows()) {
            int quad = Integer.parseInt(row.oneOf("quad", Set.of("1", "2", "3", "4")));
            EventType type =
                    new EventType(row.need("type"), Quad.of(quad), row.number("intensity"), row.need("meaning"));
            if (book.types.putIfAbsent(type.name(), type) != null) {
                throw row.mistake("the type " + type.name() + " stands twice");
            }
        }
        for (Row row : folder.table("codebook/modes", "type", "mode", "meaning", "cues")
                .rows()) {
            row.oneOf("type", book.types.keySet());
            book.modes
                    .computeIfAbsent(row.get("type"), type -> new ArrayList<>())
                    .add(new Mode(row.need("mode"), row.need("meaning"), new HashSet<>(row.list("cues"))));
        }
        for (Row row :
                folder.table("codebook/contexts", "context", "meaning", "cues").rows()) {
            book.contexts.add(new Context(row.need("context"), row.need("meaning"), new HashSet<>(row.list("cues"))));
        }
        for (Row row : folder.table("codebook/cameo", "code", "label", "goldstein", "type", "mode", "contexts")
                .rows()) {
            Double goldstein = row.get("goldstein").isEmpty() ? null : (Double) row.number("goldstein");
            Cameo code = new Cameo(
                    row.need("code"),
                    row.need("label"),
                    goldstein,
                    row.oneOf("type", book.types.keySet()),
                    book.mode(row));
            if (book.cameo.putIfAbsent(code.code(), code) != null) {
                throw row.mistake("the code " + code.code() + " stands twice");
            }
        }
        book.loadActs(folder);
        book.loadGeneral(folder);
        book.loadPatterns(folder);
        return book;
    }

    private void loadActs(TableFolder folder) {
        Set<String> contextNames = new HashSet<>();
        contexts.forEach(context -> contextNames.add(context.name()));
        for (Row row : folder.table(
                        "codebook/acts", "act", "type", "mode", "cameo", "contexts", "stance", "mediation", "label")
                .rows()) {
            String type = row.oneOf("type", types.keySet());
            String code = row.orNull("cameo");
            Cameo projected = code == null ? null : cameo.get(code);
            if (code != null && projected == null) {
                throw row.mistake("there is no CAMEO code " + code);
            }
            String[] stance = row.get("stance").split(":", -1);
            if (stance.length > 2 || stance.length == 1 && !stance[0].isEmpty()) {
                throw row.mistake("a stance is written stance:recipient, stance:matter or stance:actor");
            }
            EventType eventType = types.get(type);
            if (eventType == null) {
                throw row.mistake("there is no type " + type);
            }
            Act act = new Act(
                    row.need("act"),
                    type,
                    mode(row),
                    eventType.quad(),
                    code,
                    projected == null ? null : projected.goldstein(),
                    row.list("contexts", contextNames),
                    stance.length == 2 ? constant(row, Position.Stance.class, stance[0]) : null,
                    stance.length == 2 ? constant(row, Act.Matter.class, stance[1]) : null,
                    row.get("mediation").isEmpty() ? null : constant(row, Mediation.Act.class, row.get("mediation")),
                    row.need("label"));
            if (acts.putIfAbsent(act.id(), act) != null) {
                throw row.mistake("the act " + act.id() + " stands twice");
            }
        }
    }

    private static <E extends Enum<E>> E constant(Row row, Class<E> type, String name) {
        try {
            return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw row.mistake("\"" + name + "\" is not allowed here");
        }
    }

    private @Nullable String mode(Row row) {
        String mode = row.orNull("mode");
        if (mode != null
                && modes(row.get("type")).stream()
                        .noneMatch(known -> known.name().equals(mode))) {
            throw row.mistake("the type " + row.get("type") + " has no mode " + mode);
        }
        return mode;
    }

    private void loadGeneral(TableFolder folder) {
        for (Row row :
                folder.table("codebook/general", "type", "mode", "step", "act").rows()) {
            Act act = acts.get(row.need("act"));
            if (act == null || !act.type().equals(row.oneOf("type", types.keySet()))) {
                throw row.mistake("there is no act " + row.get("act") + " of the type " + row.get("type"));
            }
            mode(row);
            if (!row.get("step").isEmpty()) {
                constant(row, Mediation.Act.class, row.get("step"));
            }
            general.putIfAbsent(row.get("type") + "." + row.get("mode") + "." + row.get("step"), act);
        }
    }

    private void loadPatterns(TableFolder folder) {
        for (Row row : folder.table("codebook/patterns", "act", "pattern", "actor", "recipient", "example")
                .rows()) {
            Act act = acts.get(row.need("act"));
            if (act == null) {
                throw row.mistake("there is no act " + row.get("act"));
            }
            Pattern pattern = PatternParser.parse(row, act, patterns.size());
            patterns.add(pattern);
            Map<String, List<Pattern>> triggers =
                    byTrigger.computeIfAbsent(pattern.part(), part -> new HashMap<>(1 << 11));
            for (String trigger : pattern.triggers()) {
                triggers.computeIfAbsent(trigger, key -> new ArrayList<>(2)).add(pattern);
            }
        }
        // The sort is stable: patterns as exact as each other keep their order.
        Comparator<Pattern> byExactness = Comparator.comparingInt(pattern -> -pattern.exactness());
        for (Map<String, List<Pattern>> triggers : byTrigger.values()) {
            for (List<Pattern> list : triggers.values()) {
                if (list.size() > 1) {
                    list.sort(byExactness);
                }
            }
        }
    }

    /** Patterns whose trigger has this base form and part, the most exact first. */
    public List<Pattern> patterns(String lemma, Part part) {
        return Collections.unmodifiableList(
                byTrigger.getOrDefault(part, Map.of()).getOrDefault(lemma, List.of()));
    }

    /** Every pattern, in the order of the tables. */
    public List<Pattern> patterns() {
        return List.copyOf(patterns);
    }

    /**
     * The act that stands for a type where nothing finer is known.
     *
     * @param type one of the codebook's types
     * @param mode one of its modes, or null
     * @param step a step of mediation, in lower case, or null
     */
    public Act general(String type, @Nullable String mode, @Nullable String step) {
        String modeName = mode == null ? "" : mode;
        String stepName = step == null ? "" : step;
        for (String key :
                List.of(type + "." + modeName + "." + stepName, type + ".." + stepName, type + "." + modeName + ".")) {
            Act act = general.get(key);
            if (act != null) {
                return act;
            }
        }
        return Objects.requireNonNull(general.get(type + ".."), () -> "no such type: " + type);
    }

    public List<Act> acts() {
        return List.copyOf(acts.values());
    }

    public List<EventType> types() {
        return List.copyOf(types.values());
    }

    public @Nullable EventType type(String name) {
        return types.get(name);
    }

    /** The modes of a type, in the order of the table; those earlier are tried first. */
    public List<Mode> modes(String type) {
        return modes.getOrDefault(type, List.of());
    }

    public List<Context> contexts() {
        return List.copyOf(contexts);
    }

    public List<Cameo> cameo() {
        return List.copyOf(cameo.values());
    }
}
