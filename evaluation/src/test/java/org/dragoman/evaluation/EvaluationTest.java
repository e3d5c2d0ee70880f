package org.dragoman.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dragoman.evaluation.data.DataFile;
import org.dragoman.evaluation.measure.Score;
import org.dragoman.evaluation.task.Tasks;
import org.dragoman.evaluation.task.Workbench;
import org.dragoman.model.FaultException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every task on a small file of invented sentences, some of them marked wrongly; the figures are worked out by hand. */
class EvaluationTest {

    private static List<Score> scores = List.of();

    @TempDir
    Path folder;

    /** Remembers what it is told. */
    private static final class Notes implements Evaluation.Listener {
        private final List<Score> scores = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();

        @Override
        public void scored(DataFile file, List<Score> some) {
            scores.addAll(some);
        }

        @Override
        public void failed(DataFile file, RuntimeException problem) {
            problems.add(String.valueOf(problem.getMessage()));
        }
    }

    private static Notes run(Path data, int threads, int limit) {
        Notes notes = new Notes();
        try (Workbench bench = new Workbench(Symbolic.ONCE, threads, limit, () -> {})) {
            new Evaluation(Tasks.names(), bench).run(data, notes);
        }
        return notes;
    }

    private static Path corpora() {
        try {
            return Path.of(Objects.requireNonNull(EvaluationTest.class.getResource("corpora"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeAll
    static void scoreAll() {
        Notes notes = run(corpora(), 2, Integer.MAX_VALUE);
        assertThat(notes.problems).isEmpty();
        scores = notes.scores;
    }

    @ParameterizedTest
    @CsvSource({
        // Of the words of three attributions the third one's are not found; "reporters" is no cue of ours.
        "attribution, polnear/tiny.jsonl, token-f1-speaker, 8/9, 5",
        "attribution, polnear/tiny.jsonl, token-f1-cue, 4/6, 4",
        "attribution, polnear/tiny.jsonl, token-f1-content, 20/21, 11",
        "attribution, polnear/tiny.jsonl, token-f1, 32/36, 20",
        "attribution, polnear/tiny.jsonl, pair-recall-direct, 1/1, 1",
        "attribution, polnear/tiny.jsonl, pair-recall-indirect, 1/2, 2",
        "attribution, polnear/tiny.jsonl, pair-precision, 1/1, 3",
        "attribution, polnear/tiny.jsonl, pair-f1, 4/5, 3",
        // The fourth sentence is marked wrongly, the fifth tells nothing: ACCUSE 2/3, AID 1, THREATEN 1, SUPPORT 0,
        // CONSULT 0.
        "event-type, plover-plv/tiny.tsv, root-macro-f1, 8/15, 5",
        "event-type, plover-plv/tiny.jsonl, root-macro-f1, 8/15, 5",
        "event-type, plover-plv/tiny.tsv, quad-macro-f1, 9/15, 5",
        "event-type, plover-plv/tiny.jsonl, quad-macro-f1, 9/15, 5",
        "event-type, plover-plv/conflict.jsonl, conflict-macro-f1, 1/1, 3",
        "events, plover-plv/tiny.tsv, sentences-with-event, 4/5, 5",
        "events, plover-plv/tiny.tsv, type-macro-f1, 8/15, 5",
        "events, plover-plv/tiny.tsv, whole-macro-f1, 8/15, 5",
        "events, plover-plv/tiny.jsonl, whole-accuracy, 3/5, 5",
        // An event is expected of a sentence that tells none.
        "pairs, pairs/tiny.tsv, all-pairs, 2/3, 3",
        "pairs, pairs/tiny.tsv, all-sentences, 5/6, 6",
        "pairs, pairs/tiny.tsv, all-pairs-strict, 2/3, 3",
        "pairs, pairs/tiny.tsv, negation-pairs, 1/1, 1",
        "pairs, pairs/tiny.tsv, voice-pairs, 1/2, 2",
        "mentions, mentions/tiny.tsv, all-strict-f1, 1/1, 5",
        // One name is marked as two.
        "mentions, mentions/iob1.conll, person-strict-f1, 2/5, 3",
        "mentions, mentions/iob1.conll, person-overlap-f1, 4/5, 3",
        "mentions, mentions/iob1.conll, all-overlap-f1, 6/7, 4",
        "mentions, mentions/spans.jsonl, all-strict-f1, 1/1, 2",
        // The second pronoun is marked with the wrong name.
        "coreference, gap/tiny.tsv, pronoun-f1, 1/2, 2",
        "coreference, gap/tiny.tsv, pronoun-decisions, 2/4, 4",
        "coreference, gap/tiny.tsv, pronoun-items, 1/2, 2",
        "coreference, ontogum/tiny.conll, muc-f1, 2/3, 6",
        "coreference, ontogum/tiny.conll, b3-f1, 3/4, 6",
        "coreference, ontogum/tiny.conll, ceafe-f1, 5/6, 6",
        "coreference, ontogum/tiny.conll, conll-f1, 9/12, 6",
        // One modality, one type and one pair of sides are marked wrongly, and one event that nobody tells.
        "modality, frames/tiny.jsonl, modality-accuracy, 2/3, 3",
        "modality, frames/tiny.jsonl, modality-macro-f1, 1/2, 3",
        "modality, frames/tiny.jsonl, trigger-f1, 6/7, 4",
        "modality, frames/tiny.jsonl, type-accuracy, 2/3, 3",
        "modality, frames/tiny.jsonl, actor-f1, 4/6, 3",
        "modality, frames/tiny.jsonl, recipient-f1, 4/6, 3",
        // April is marked as May.
        "times, timeml/*.tml, strict-f1, 1/1, 3",
        "times, timeml/*.tml, relaxed-f1, 1/1, 3",
        "times, timeml/*.tml, value-f1, 2/3, 3",
        "times, timeml/words.tsv, given-words-value-accuracy, 3/4, 4",
        // Bergen is marked far away, and nobody knows the third place.
        "places, geo/tiny.xml, recognition-precision, 1/1, 3",
        "places, geo/tiny.xml, recognition-recall, 2/3, 3",
        "places, geo/tiny.xml, within-161km, 1/2, 2",
        "places, geo/tiny.xml, within-161km-of-recognised, 1/2, 2",
        // Of four stances one is marked with the wrong sign and one the wrong way round.
        "positions, seesaw/tiny.jsonl, position-precision, 2/3, 4",
        "positions, seesaw/tiny.jsonl, position-recall, 2/4, 4",
        "positions, seesaw/tiny.jsonl, unsigned-f1, 6/7, 4",
        "records, ledgers/, event-f1, 1/2, 2",
        "records, ledgers/, macro-f1, 1/2, 1"
    })
    void the_figure_is_that_worked_out_by_hand(String task, String file, String metric, String value, int n) {
        Score found = scores.stream()
                .filter(score -> score.task().equals(task)
                        && score.file().equals(file)
                        && score.metric().equals(metric))
                .findFirst()
                .orElseThrow(() -> new AssertionError("It is not told"));
        String[] share = value.split("/", -1);
        assertThat(found.value()).isCloseTo(Double.parseDouble(share[0]) / Double.parseDouble(share[1]), within(1e-9));
        assertThat(found.n()).isEqualTo(n);
    }

    @Test
    void every_task_is_tried() {
        assertThat(scores).extracting(Score::task).containsAll(Tasks.names());
        assertThat(scores).allMatch(score -> score.value() >= 0 && score.value() <= 1);
    }

    @Test
    void the_figures_do_not_depend_on_the_number_of_threads() {
        assertThat(run(corpora(), 1, Integer.MAX_VALUE).scores).isEqualTo(scores);
    }

    @Test
    void a_limit_reads_only_the_first_texts_of_each_file() {
        assertThat(run(corpora().resolve("plover-plv"), 1, 2).scores)
                .contains(new Score("events", "plover-plv/tiny.tsv", "whole-accuracy", 1, 2));
    }

    @Test
    void a_damaged_file_is_told_by_its_line_and_the_others_are_scored() throws IOException {
        Files.copy(corpora().resolve("gap/tiny.tsv"), folder.resolve("good.tsv"));
        damage("gap/tiny.tsv", "FALSE", "PERHAPS", "a.tsv");
        damage("plover-plv/tiny.tsv", "SUPPORT", "CHEER", "b.tsv");
        damage("pairs/tiny.tsv", "ACCUSE/actual > Haiti", "ACCUSE > Haiti", "c.tsv");
        damage("geo/tiny.xml", "</gaztag>", "", "d.xml");
        damage("ontogum/tiny.conll", "praised\t_", "praised\t7)", "e.conll");
        damage("frames/tiny.jsonl", "intended", "wanted", "f.jsonl");
        damage("seesaw/tiny.jsonl", "\"sentence\": 2", "\"sentence\": 9", "g.jsonl");
        damage("timeml/words.tsv", "yesterday\tDATE\t", "yesterday\t", "h.tsv");
        damage("polnear/tiny.jsonl", "[0, 9]", "[9, 0]", "i.jsonl");
        damage("polnear/tiny.jsonl", "{", "", "j.jsonl");
        Notes notes = run(folder, 1, Integer.MAX_VALUE);
        assertThat(notes.scores).isNotEmpty().allMatch(score -> score.file().endsWith("good.tsv"));
        assertThat(String.join("\n", notes.problems))
                .contains("a.tsv, line 2", "b.tsv, line 5", "c.tsv, line 7", "d.xml, line ", "e.conll, line ")
                .contains("f.jsonl, line 3", "g.jsonl, line 1", "h.tsv, line 2", "i.jsonl, line 1", "j.jsonl, line 1");
        assertThat(notes.problems).allMatch(problem -> problem.startsWith("DRAGOMAN-112"));
    }

    private void damage(String from, String words, String others, String to) throws IOException {
        String whole = Files.readString(corpora().resolve(from));
        assertThat(whole).contains(words);
        Files.writeString(folder.resolve(to), whole.replaceFirst(java.util.regex.Pattern.quote(words), others));
    }

    @Test
    void a_missing_folder_and_one_without_data_are_told() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "Nothing to score.\n");
        assertThatThrownBy(() -> run(folder, 1, 1))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("DRAGOMAN-113");
        assertThatThrownBy(() -> run(folder.resolve("nowhere"), 1, 1)).hasMessageContaining("DRAGOMAN-101");
    }
}
