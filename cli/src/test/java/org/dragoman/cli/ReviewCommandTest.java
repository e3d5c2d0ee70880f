package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.cli.sample.SampleReport;
import org.dragoman.evaluation.score.GoldLedger;
import org.dragoman.evaluation.score.ReportScore;
import org.dragoman.evaluation.score.Scorer;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.codebook.Codebook.EventType;
import org.dragoman.ledger.review.By;
import org.dragoman.ledger.review.Reviews;
import org.dragoman.ledger.store.Access;
import org.dragoman.ledger.store.Batch;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.store.Location;
import org.dragoman.ledger.store.Selection;
import org.dragoman.ledger.store.Store;
import org.dragoman.model.Claim;
import org.dragoman.model.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dragoman review}, as a person and a script call it. */
class ReviewCommandTest {

    private static final SampleReport REPORT = SampleReport.make("\"Quoted\": {it's} [a] #trap — \u202E🕊 | > & *x");

    @TempDir
    Path folder;

    private Path ledger;

    @BeforeEach
    void fill() {
        ledger = folder.resolve("crisis.ledger");
        try (Store store = Store.open(new Location.File(ledger), Access.CREATE)) {
            Batch batch = store.batch();
            batch.add(REPORT.document(), "by hand", REPORT.claims());
            batch.commit();
        }
    }

    private Called review(String... arguments) {
        List<String> all = new ArrayList<>(List.of("review"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--ledger", ledger.toString()));
        return Called.with(all.toArray(String[]::new));
    }

    private List<Entry> reviewed() {
        try (Store store = Store.open(new Location.File(ledger), Access.READ)) {
            return Reviews.over(store).reviewed(null).entries(Selection.ALL.withRecords());
        }
    }

    private static Claim event(String type) {
        return REPORT.claims().stream()
                .filter(claim -> claim instanceof org.dragoman.model.Event event
                        && event.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_claim_is_corrected_listed_and_the_correction_withdrawn() {
        String id = event("ASSAULT").anchor().id();
        Called corrected = review(
                "correct",
                id.substring(0, 9),
                "--set",
                "type=PROTEST",
                "--set",
                "actors[0].name=\"Ana Vell\"",
                "--why",
                "no shot\u0007 fell",
                "--by",
                "Ana");
        assertThat(corrected.code()).isZero();
        assertThat(corrected.out()).matches("[0-9a-f]{24}  correct event " + id + "\n");
        assertThat(reviewed().stream().filter(entry -> entry.id().equals(id)))
                .extracting(entry -> entry.facets().code())
                .containsExactly("PROTEST");
        Called listed = review("list");
        assertThat(listed.lines().get(0)).startsWith("applies").contains("Ana  correct event", "type=PROTEST");
        assertThat(listed.out()).contains("why  no shot fell", "saw  ASSAULT").doesNotContain("\u0007");
        Called lines = review("list", "--format", "jsonl", "--state", "applies");
        assertThat(lines.out()).startsWith("{\"id\":").contains("\"person\":\"Ana\"", "\"saw\":{\"kind\":\"event\"");
        String decision = corrected.out().substring(0, 24);
        assertThat(review("withdraw", decision.substring(0, 12)).code()).isZero();
        assertThat(review("list", "--state", "withdrawn").lines().get(0)).startsWith("withdrawn");
        assertThat(review("withdraw", decision).err()).contains("DRAGOMAN-656");
    }

    @Test
    void a_claim_is_added_by_fields_or_as_a_record() {
        String report = REPORT.document().id().substring(0, 10);
        int begin = REPORT.document()
                .text()
                .pointOf(REPORT.document().text().toString().indexOf("expelled"));
        String span = begin + ":" + (begin + 8);
        assertThat(review("add", "--report", report, "--span", span, "--kind", "event", "--set", "type=EXPEL")
                        .err())
                .contains("DRAGOMAN-654", "EXPEL");
        Called added = review(
                "add",
                "--report",
                report,
                "--span",
                span,
                "--kind",
                "event",
                "--set",
                "type=SANCTION",
                "--set",
                "actors[0].name=Tarsa");
        assertThat(added.err()).isEmpty();
        Called figure = review(
                "add",
                "--report",
                report,
                "--span",
                span,
                "--record",
                "{\"kind\":\"figure\",\"value\":1,\"what\":\"ambassador\"}");
        assertThat(figure.err()).isEmpty();
        assertThat(reviewed().stream()
                        .filter(entry -> entry.claim().anchor().text().equals("expelled")))
                .extracting(Entry::kind)
                .contains("event", "figure");
        assertThat(review("add", "--report", report, "--span", "9:3", "--kind", "event")
                        .code())
                .isEqualTo(2);
        assertThat(review("add", "--report", report, "--span", span).code()).isEqualTo(2);
    }

    @Test
    void actors_and_events_are_merged_and_split() {
        String one = event("ASSAULT").anchor().id();
        String other = event("SANCTION").anchor().id();
        assertThat(review("merge-actors", "tarsa", "orland", "--as", "union", "--why", "one state")
                        .err())
                .isEmpty();
        assertThat(review("split-actors", "tarsa", "orland", "--why", "two states")
                        .err())
                .isEmpty();
        assertThat(review("merge-events", one, other, "--why", "one act").err()).isEmpty();
        assertThat(review("split-events", one, other, "--why", "two acts").err())
                .isEmpty();
        assertThat(review("list").lines().stream()
                        .filter(line -> !line.startsWith("    "))
                        .map(line -> line.substring(0, 10)))
                .containsExactly("superseded", "applies   ", "superseded", "applies   ");
        assertThat(review("merge-actors", "tarsa", "~nobody at all", "--why", "x")
                        .err())
                .contains("DRAGOMAN-657");
    }

    @Test
    void what_is_wrong_is_told_before_the_ledger_is_opened() {
        String id = event("ASSAULT").anchor().id();
        assertThat(review("reject", id).code()).isEqualTo(2);
        assertThat(review("reject", id).err()).contains("--why");
        assertThat(review("correct", id, "--why", "x").err()).contains("--set");
        assertThat(review("correct", id, "--why", "x", "--set", "type").err()).contains("DRAGOMAN-653");
        assertThat(review("list", "--state", "odd").code()).isEqualTo(2);
        assertThat(Called.with("review").code()).isEqualTo(2);
        Called unknown = review("reject", "ffffffff", "--why", "x");
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.err()).contains("DRAGOMAN-651", "ffffffff").doesNotContain("\tat ");
        assertThat(review("list").out()).isEmpty();
    }

    @Test
    void a_person_at_a_terminal_goes_from_claim_to_claim() {
        String typed = "x\na\nr\n\nr\nnot said\ns\nq\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                true,
                true,
                100,
                false);
        assertThat(Dragoman.run(console, "review", "next", "--by", "Ben", "--ledger", ledger.toString()))
                .isZero();
        String shown = out.toString(StandardCharsets.UTF_8);
        assertThat(shown).contains("accept (a), reject (r), skip (s) or quit (q)?", "»", "«", "The Aldeny Courier");
        assertThat(shown).doesNotContain("\u202E");
        List<String> decisions = review("list").lines();
        assertThat(decisions.get(0)).contains("Ben  accept");
        assertThat(String.join("\n", decisions)).contains("Ben  reject", "why  not said");
        assertThat(review("next").code()).isEqualTo(2);
    }

    @Test
    void reviewed_claims_are_gold_that_agrees_with_them() throws IOException {
        String rejected = event("SANCTION").anchor().id();
        By ana = new By("Ana", "no: \"x\"");
        try (Store store = Store.open(new Location.File(ledger), Access.WRITE)) {
            Reviews reviews = Reviews.over(store);
            REPORT.claims().stream()
                    .map(claim -> claim.anchor().id())
                    .filter(id -> !id.equals(rejected))
                    .forEach(id -> reviews.accept(ana, id));
            reviews.reject(ana, rejected);
        }
        Path gold = folder.resolve("gold");
        assertThat(review("gold", gold.toString()).err())
                .startsWith("1 reports: " + REPORT.claims().size() + " claims decided on, 0 open");
        ReportScore score = score(gold);
        List<Claim> kept = reviewed().stream().map(Entry::claim).toList();
        assertThat(kept).hasSize(REPORT.claims().size() - 1);
        score.tallies().forEach((kind, tally) -> {
            assertThat(tally.found()).as(kind).isEqualTo(tally.wanted());
            assertThat(tally.right()).as(kind).isEqualTo(tally.made());
        });
        assertThat(score.tallies().values().stream().mapToInt(tally -> tally.wanted()))
                .allMatch(wanted -> wanted > 0);
    }

    @Test
    void what_nobody_decided_on_may_be_found_and_need_not() throws IOException {
        review("accept", event("ASSAULT").anchor().id());
        Path gold = folder.resolve("gold");
        review("gold", gold.toString());
        ReportScore score = score(gold);
        assertThat(score.tallies().values().stream()
                        .mapToInt(tally -> tally.wanted())
                        .sum())
                .isEqualTo(1);
        score.tallies()
                .forEach((kind, tally) -> assertThat(tally.right()).as(kind).isEqualTo(tally.made()));
        assertThat(Called.with("score", "--reader", "symbolic", gold.toString()).code())
                .isZero();
        Path none = folder.resolve("none");
        review("gold", none.toString(), "--report", "abcdef");
        try (Stream<Path> files = Files.list(none)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void marks_are_written_beside_the_gold_and_taken_away_when_they_hold_no_more() throws IOException {
        SampleReport plain = SampleReport.make();
        List<String> decisions = new ArrayList<>();
        ledger = folder.resolve("plain.ledger");
        try (Store store = Store.open(new Location.File(ledger), Access.CREATE)) {
            Batch batch = store.batch();
            batch.add(plain.document(), "by hand", plain.claims());
            batch.commit();
            Reviews reviews = Reviews.over(store);
            By ana = new By("Ana", "read");
            plain.claims()
                    .forEach(claim -> decisions.add(
                            reviews.accept(ana, claim.anchor().id()).id()));
        }
        Path gold = folder.resolve("gold");
        String count = plain.claims().size() + " claims decided on, 0 open";
        assertThat(review("gold", gold.toString()).err()).isEqualTo("1 reports: " + count + System.lineSeparator());
        assertThat(gold.resolve("marks")).doesNotExist();
        assertThat(review("gold", gold.toString(), "--marks").err()).contains(count + "; marks in 1: ");
        Path marks =
                gold.resolve("marks").resolve("aldeny-" + plain.document().id().substring(0, 6) + ".txt");
        assertThat(marks).content().contains("@ marked: claims\n\n", "|told} ", "m=offer|");
        try (Store store = Store.open(new Location.File(ledger), Access.WRITE)) {
            Reviews reviews = Reviews.over(store);
            decisions.subList(1, decisions.size()).forEach(id -> reviews.withdraw(new By("Ana", "no"), id));
        }
        review("gold", gold.toString(), "--marks");
        assertThat(marks).doesNotExist();
    }

    private ReportScore score(Path gold) throws IOException {
        Set<String> types = Knowledge.load().codebook().types().stream()
                .map(EventType::name)
                .collect(Collectors.toSet());
        List<Path> files = GoldLedger.find(List.of(gold));
        assertThat(files).hasSize(1);
        GoldLedger read = GoldLedger.read(files.get(0), types);
        assertThat(read.name()).matches("aldeny-[0-9a-f]{6}");
        String text = Files.readString(read.report());
        assertThat(text).isEqualTo(REPORT.document().text().toString());
        return Scorer.score(
                read, Text.of(text), reviewed().stream().map(Entry::claim).toList());
    }
}
