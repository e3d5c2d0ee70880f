package org.dragoman.evaluation.task;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.evaluation.data.DataFile;
import org.dragoman.evaluation.data.Row;
import org.dragoman.evaluation.measure.Score;
import org.dragoman.evaluation.measure.Sheet;
import org.dragoman.model.Actor;
import org.dragoman.model.Event;
import org.dragoman.model.Modality;
import org.dragoman.model.PartialDate;

/**
 * Sentences that differ by little and mean another thing. A pair is right when the events of both its sentences are those that are expected, none
 * more and none less.
 */
final class MinimalPairTask implements Task {

    private static final PartialDate DAY = new PartialDate(2019, 6, 1);
    private static final String NONE = "-";
    private static final Pattern EVENT = Pattern.compile("(.+?) > ([A-Z]+)/([a-z]+) > (.+)");

    @Override
    public String name() {
        return "pairs";
    }

    @Override
    public boolean takes(DataFile file) {
        return !file.head().json() && headed(file).containsAll(List.of("pair", "kind", "sentence", "expected"));
    }

    /** The first line that is no comment, cut at tabs. */
    private static List<String> headed(DataFile file) {
        return file.head()
                .start()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .findFirst()
                .map(line -> Arrays.asList(line.split("\t", -1)))
                .orElse(List.of());
    }

    /** An event that a sentence should yield; names are parts of the sides' words, none where nobody is told. */
    private record Expected(List<String> actors, String type, String modality, List<String> recipients) {}

    /** Whether a sentence's events are those expected, and whether nothing that was not expected stands in their sides. */
    private record Sentence(String pair, String kind, boolean right, boolean strict) {}

    @Override
    public List<Score> score(DataFile file, Workbench bench) {
        List<Sentence> sentences = bench.each(file.rows(), row -> sentence(row, bench));
        Map<String, List<Sentence>> byKind = new TreeMap<>();
        sentences.forEach(sentence -> byKind.computeIfAbsent(sentence.kind(), kind -> new ArrayList<>())
                .add(sentence));
        Sheet sheet = new Sheet(name(), file.name());
        add(sheet, "all", sentences);
        byKind.forEach((kind, some) -> add(sheet, kind, some));
        return sheet.scores();
    }

    private static void add(Sheet sheet, String kind, List<Sentence> sentences) {
        int single = (int) sentences.stream().filter(Sentence::right).count();
        pairs(sheet, kind + "-pairs", sentences, Sentence::right);
        sheet.share(kind + "-sentences", single, sentences.size());
        pairs(sheet, kind + "-pairs-strict", sentences, Sentence::strict);
    }

    private static void pairs(Sheet sheet, String metric, List<Sentence> sentences, Predicate<Sentence> isRight) {
        Map<String, Boolean> pairs = new LinkedHashMap<>();
        sentences.forEach(sentence -> pairs.merge(sentence.pair(), isRight.test(sentence), Boolean::logicalAnd));
        sheet.share(metric, (int) pairs.values().stream().filter(is -> is).count(), pairs.size());
    }

    private static Sentence sentence(Row row, Workbench bench) {
        List<Expected> expected = expected(row);
        List<Event> events = bench.code(bench.read("line " + row.line(), row.need("sentence"), DAY), Event.class);
        boolean asMany = expected.size() == events.size();
        return new Sentence(
                row.need("pair"),
                row.need("kind"),
                asMany && matches(expected, events, MinimalPairTask::isSame),
                asMany && matches(expected, events, MinimalPairTask::isStrictlySame));
    }

    private static List<Expected> expected(Row row) {
        String field = row.need("expected").strip();
        List<Expected> all = new ArrayList<>();
        if (field.equals(NONE)) {
            return all;
        }
        for (String event : field.split(";")) {
            Matcher matcher = EVENT.matcher(event.strip());
            if (!matcher.matches() || !isModality(matcher.group(3))) {
                throw row.mistake("\"" + event.strip() + "\" is not ACTOR > TYPE/modality > RECIPIENT");
            }
            all.add(new Expected(names(matcher.group(1)), matcher.group(2), matcher.group(3), names(matcher.group(4))));
        }
        return all;
    }

    private static boolean isModality(String word) {
        return Arrays.stream(Modality.values())
                .anyMatch(modality -> modality.toString().equals(word));
    }

    private static List<String> names(String side) {
        return side.strip().equals(NONE)
                ? List.of()
                : Arrays.stream(side.split("\\+")).map(String::strip).toList();
    }

    /** Whether each of those expected can have one of its own of those that were made. */
    private static <E, M> boolean matches(List<E> expected, List<M> made, BiPredicate<E, M> isSame) {
        if (expected.isEmpty()) {
            return true;
        }
        List<E> others = expected.subList(1, expected.size());
        for (int i = 0; i < made.size(); i++) {
            if (isSame.test(expected.get(0), made.get(i))) {
                List<M> rest = new ArrayList<>(made);
                rest.remove(i);
                if (matches(others, rest, isSame)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isSameAct(Expected expected, Event event) {
        return event.type().equals(expected.type())
                && event.modality().toString().equals(expected.modality());
    }

    /** All that is named stands there; a reciprocal act may have its recipients among its actors. */
    private static boolean isSame(Expected expected, Event event) {
        boolean reciprocal = event.recipients().isEmpty() && event.actors().size() > 1;
        List<Actor> recipients = reciprocal ? event.actors() : event.recipients();
        return isSameAct(expected, event)
                && matches(expected.actors(), event.actors(), MinimalPairTask::isNamed)
                && matches(expected.recipients(), recipients, MinimalPairTask::isNamed);
    }

    /** All that is named stands there and nothing else. */
    private static boolean isStrictlySame(Expected expected, Event event) {
        return expected.actors().size() == event.actors().size()
                && expected.recipients().size() == event.recipients().size()
                && isSameAct(expected, event)
                && matches(expected.actors(), event.actors(), MinimalPairTask::isNamed)
                && matches(expected.recipients(), event.recipients(), MinimalPairTask::isNamed);
    }

    /** Whether the words in the sentence, or the name that they stand for, hold a name, or the words are part of it. */
    private static boolean isNamed(String name, Actor actor) {
        String plain = name.toLowerCase(Locale.ROOT);
        String words = actor.text().toLowerCase(Locale.ROOT);
        return words.contains(plain)
                || plain.contains(words)
                || actor.name().toLowerCase(Locale.ROOT).contains(plain);
    }
}
