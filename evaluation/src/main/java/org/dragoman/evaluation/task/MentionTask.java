package org.dragoman.evaluation.task;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.evaluation.data.DataFile;
import org.dragoman.evaluation.data.Head;
import org.dragoman.evaluation.data.JoinedWords;
import org.dragoman.evaluation.data.JsonRow;
import org.dragoman.evaluation.data.TaggedWords;
import org.dragoman.evaluation.data.TaggedWords.Article;
import org.dragoman.evaluation.data.TaggedWords.Word;
import org.dragoman.evaluation.measure.Counts;
import org.dragoman.evaluation.measure.Pairing;
import org.dragoman.evaluation.measure.Score;
import org.dragoman.evaluation.measure.Sheet;
import org.dragoman.evaluation.task.ReadNames.Name;
import org.dragoman.model.Span;
import org.jspecify.annotations.Nullable;

/** Names of persons, organisations, places and peoples, on texts with a tag for each word or with spans. */
final class MentionTask implements Task {

    @Override
    public String name() {
        return "mentions";
    }

    @Override
    public boolean takes(DataFile file) {
        return hasSpans(file.head())
                || !file.head().json()
                        && TaggedWords.types(file.head()).stream().anyMatch(type -> NameKind.ofLabel(type) != null);
    }

    private static boolean hasSpans(Head head) {
        return head.json() && head.has("text", "entities") && !head.has("sentences");
    }

    /** A text and the names that are marked in it. */
    private record Marked(int line, String text, List<Name> names) {}

    /** Names compared by kind: strictly, with the same boundaries, and where they overlap. */
    private record Outcome(Map<NameKind, Counts> strict, Map<NameKind, Counts> overlap) {}

    @Override
    public List<Score> score(DataFile file, Workbench bench) {
        List<Marked> texts = hasSpans(file.head())
                ? file.jsonRows().stream().map(MentionTask::withSpans).toList()
                : TaggedWords.read(file.text()).stream()
                        .map(MentionTask::withTags)
                        .toList();
        Set<NameKind> kinds = EnumSet.noneOf(NameKind.class);
        texts.forEach(marked -> marked.names().forEach(name -> kinds.add(name.kind())));
        List<Outcome> outcomes = bench.each(texts, marked -> outcome(marked, kinds, bench));
        Sheet sheet = new Sheet(name(), file.name());
        Counts allStrict = Counts.NONE;
        Counts allOverlap = Counts.NONE;
        for (NameKind kind : kinds) {
            Counts strict = Counts.sum(outcomes.stream()
                    .map(outcome -> outcome.strict().getOrDefault(kind, Counts.NONE))
                    .toList());
            Counts overlap = Counts.sum(outcomes.stream()
                    .map(outcome -> outcome.overlap().getOrDefault(kind, Counts.NONE))
                    .toList());
            sheet.f1(kind + "-strict-f1", strict).f1(kind + "-overlap-f1", overlap);
            allStrict = allStrict.plus(strict);
            allOverlap = allOverlap.plus(overlap);
        }
        return sheet.f1("all-strict-f1", allStrict)
                .f1("all-overlap-f1", allOverlap)
                .scores();
    }

    private static Outcome outcome(Marked marked, Set<NameKind> kinds, Workbench bench) {
        List<Name> found = ReadNames.of(
                bench.read("line " + marked.line(), marked.text(), null),
                bench.knowledge().words());
        Map<NameKind, Counts> strict = new EnumMap<>(NameKind.class);
        Map<NameKind, Counts> overlap = new EnumMap<>(NameKind.class);
        for (NameKind kind : kinds) {
            List<Span> gold = spans(marked.names(), kind);
            List<Span> made = spans(found, kind);
            Set<Span> same = new HashSet<>(gold);
            same.retainAll(made);
            strict.put(kind, new Counts(same.size(), made.size(), gold.size()));
            overlap.put(kind, Pairing.count(gold, made, MentionTask::common));
        }
        return new Outcome(strict, overlap);
    }

    private static List<Span> spans(List<Name> names, NameKind kind) {
        return names.stream()
                .filter(name -> name.kind() == kind)
                .map(Name::span)
                .distinct()
                .toList();
    }

    private static double common(Span one, Span other) {
        return Math.min(one.end(), other.end()) - Math.max(one.begin(), other.begin());
    }

    private static Marked withSpans(JsonRow row) {
        List<Name> names = new ArrayList<>();
        for (JsonRow.Typed typed : row.typedSpans("entities")) {
            NameKind kind = NameKind.ofLabel(typed.type());
            if (kind != null) {
                names.add(new Name(typed.span(), kind));
            }
        }
        return new Marked(row.line(), row.need("text"), names);
    }

    private static Marked withTags(Article article) {
        JoinedWords joined = new JoinedWords();
        List<Name> names = new ArrayList<>();
        int word = 0;
        for (List<Word> sentence : article.sentences()) {
            sentence.forEach(w -> joined.word(w.form()));
            joined.endSentence();
            collect(sentence, word, joined.spans(), names);
            word += sentence.size();
        }
        return new Marked(article.line(), joined.toString(), names);
    }

    /** Runs of tags of one type. B and S begin a run, and so does I where no run of its type is open. */
    private static void collect(List<Word> sentence, int offset, List<Span> spans, List<Name> names) {
        int begin = 0;
        String open = "O";
        for (int i = 0; i <= sentence.size(); i++) {
            String tag = i < sentence.size() ? sentence.get(i).tag() : "O";
            String type = tag.equals("O") ? "O" : tag.substring(2);
            boolean goesOn = (tag.startsWith("I") || tag.startsWith("E")) && type.equals(open);
            if (goesOn) {
                continue;
            }
            @Nullable NameKind kind = NameKind.ofLabel(open);
            if (kind != null) {
                Span span = spans.get(offset + begin).union(spans.get(offset + i - 1));
                names.add(new Name(span, kind));
            }
            begin = i;
            open = type;
        }
    }
}
