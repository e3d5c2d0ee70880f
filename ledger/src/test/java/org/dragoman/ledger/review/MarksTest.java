package org.dragoman.ledger.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.ledger.review.Desk.ANA;
import static org.dragoman.ledger.review.Desk.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.ledger.sample.SampleReports;
import org.dragoman.ledger.store.Batch;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.store.Location;
import org.dragoman.ledger.store.Reports;
import org.dragoman.ledger.store.Selection;
import org.dragoman.model.Actor;
import org.dragoman.model.Claim;
import org.dragoman.model.Event;
import org.dragoman.model.Mediation;
import org.dragoman.model.Modality;
import org.dragoman.model.Span;
import org.dragoman.model.Statement;
import org.dragoman.model.Text;
import org.dragoman.wire.RecordWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** What is marked is what people decided on, in sentences of which nothing is left open. */
class MarksTest {

    private static final String BOTH = "org.dragoman.ledger.sample.Databases#both";

    private static final String TEXT = "Talks on the 🕊 plan\n\n"
            + "Sarvia offered to host Tolmec and\nKarel for talks. Tolmec refused to meet Karel.\n"
            + "“No deal,” said Ana Sul. “Not now, not ever.” It rained.\n\n"
            + "Osk shelled Port Ama on Friday.\n";

    private static final String HEAD = "@ published: 2024-03-05\n@ publisher: The Daily\n@ marked: claims\n\n";

    private static SampleReports report(String coder) {
        SampleReports report = SampleReports.report("The Daily", "2024-03-05", TEXT, coder);
        Actor sarvia = report.actor("Sarvia", null, null);
        Actor tolmec = report.actor("Tolmec", null, null);
        Actor karel = report.actor("Karel", null, null);
        Actor sul = report.actor("Ana Sul", null, null);
        return report.event("offered to host", "AGREE", sarvia, tolmec, "2024-03-05", Modality.INTENDED)
                .mediation("offered to host", sarvia, Mediation.Act.OFFER, List.of(tolmec, karel), "2024-03-05")
                .event("refused", "REJECT", tolmec, karel, "2024-03-05")
                .statement("said", sul, "No deal")
                .event("rained", "ASSAULT", karel, null, "2024-03-05")
                .event(
                        "shelled",
                        "ASSAULT",
                        report.actor("Osk", null, null),
                        report.actor("Port Ama", null, null),
                        "2024-03-05");
    }

    /** The same claims, each in its own sentence instead of the whole text; the statement goes on in the next one. */
    private static List<Claim> inSentences(SampleReports report) {
        Text text = report.document().text();
        List<Claim> claims = new ArrayList<>();
        for (Claim claim : report.claims()) {
            ObjectNode node = RecordEditor.object(RecordWriter.line(claim));
            Span sentence = Blanks.sentence(text, claim.anchor().span());
            for (String whole :
                    List.of("Sarvia offered to host Tolmec and\nKarel for talks.", "“No deal,” said Ana Sul.")) {
                sentence = span(whole).contains(claim.anchor().span()) ? span(whole) : sentence;
            }
            node.set("sentence", array(sentence));
            if (claim instanceof Statement) {
                ((ObjectNode) node.get("content")).put("text", "No deal Not now, not ever.");
                ((ObjectNode) node.get("content"))
                        .putArray("spans")
                        .add(array(span("No deal")))
                        .add(array(span("Not now, not ever.")));
            }
            claims.add(RecordEditor.claim(node));
        }
        return claims;
    }

    private static Span span(String words) {
        int unit = TEXT.indexOf(words);
        return Text.of(TEXT).span(unit, unit + words.length());
    }

    private static tools.jackson.databind.node.ArrayNode array(Span span) {
        return RecordJson.MAPPER.createArrayNode().add(span.begin()).add(span.end());
    }

    private static Desk desk(Location location) {
        Desk desk = new Desk(location);
        add(desk, report("first"), inSentences(report("first")));
        return desk;
    }

    private static void add(Desk desk, SampleReports report, List<Claim> claims) {
        Batch batch = desk.store.batch();
        batch.add(report.document(), report.coder(), claims);
        batch.commit();
    }

    private static Optional<Marks> marks(Desk desk) {
        List<Gold> all = new ArrayList<>();
        desk.reviews.gold(Reports.ALL, all::add, undated -> {});
        assertThat(all).hasSize(1);
        return Optional.ofNullable(all.get(0).marks());
    }

    private static String marked(Desk desk) {
        return marks(desk).map(Marks::report).orElse("none");
    }

    private static void accept(Desk desk, String... words) {
        for (String each : words) {
            desk.store.entries(Selection.ALL.withRecords()).stream()
                    .filter(entry -> entry.claim().anchor().text().equals(each))
                    .forEach(entry -> desk.reviews.accept(ANA, entry.id()));
        }
    }

    /** The line of a sentence that has some words in it. */
    private static String line(Desk desk, String words) {
        return marked(desk)
                .lines()
                .filter(line -> line.contains(words))
                .findFirst()
                .orElse("none");
    }

    private static String document(Desk desk) {
        return desk.store.reports(Reports.ALL).get(0).document().id();
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void what_people_decided_is_marked_and_what_nobody_read_whole_is_marked_as_unread(Location location) {
        try (Desk desk = desk(location)) {
            accept(desk, "offered to host", "said", "shelled");
            desk.reviews.reject(ANA, desk.id("rained"));
            assertThat(marked(desk))
                    .isEqualTo(HEAD
                            + "{?|Talks on the 🕊 plan}\n\n"
                            + "{1|Sarvia} {AGREE intended a=1 r=2 m=offer|offered to host} {2|Tolmec} and Karel for talks.\n"
                            + "{?|Tolmec refused to meet Karel.}\n"
                            + "{content:1|“No deal,”} {cue:1 by=3|said} {3|Ana Sul}.\n"
                            + "{?|{content:1|“Not now, not ever.”}}\n"
                            + "It rained.\n\n"
                            + "{4|Osk} {ASSAULT a=4 r=5|shelled} {5|Port Ama} on Friday.\n");
            assertThat(marks(desk)).hasValueSatisfying(marks -> {
                assertThat(marks.read()).isEqualTo(4);
                assertThat(marks.sentences()).isEqualTo(5);
            });
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void without_its_marks_it_is_the_report_and_each_mark_quotes_its_claim(Location location) {
        try (Desk desk = desk(location)) {
            accept(desk, "offered to host", "refused", "said", "rained", "shelled");
            String body = marked(desk).substring(HEAD.length());
            StringBuilder plain = new StringBuilder();
            List<String> quotes = new ArrayList<>();
            strip(body, 0, plain, quotes);
            assertThat(plain.toString().split("\\s+"))
                    .containsExactly(TEXT.strip().split("\\s+"));
            List<String> told = desk.reviewed().stream()
                    .map(Entry::claim)
                    .filter(claim -> !(claim instanceof Mediation))
                    .map(claim -> (claim instanceof Event event ? event.type() : "cue:1") + "|"
                            + claim.anchor().text())
                    .toList();
            assertThat(quotes.stream()
                            .filter(quote -> quote.matches("(?s)([A-Z]|cue).*"))
                            .map(quote -> quote.replaceFirst(" [^|]*", "")))
                    .containsExactlyInAnyOrderElementsOf(told);
        }
    }

    /** Reads marks up to a closing brace or the end; returns the place behind. */
    private static int strip(String marked, int from, StringBuilder plain, List<String> quotes) {
        int at = from;
        while (at < marked.length() && marked.charAt(at) != '}') {
            if (marked.charAt(at) == '{') {
                int bar = marked.indexOf('|', at);
                int begin = plain.length();
                int end = strip(marked, bar + 1, plain, quotes);
                quotes.add(marked.substring(at + 1, bar) + "|" + plain.substring(begin));
                at = end;
            } else {
                plain.append(marked.charAt(at++));
            }
        }
        return at + 1;
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_sentence_with_one_claim_left_open_is_unread(Location location) {
        try (Desk desk = desk(location)) {
            accept(desk, "shelled");
            desk.reviews.accept(ANA, desk.id("offered to host"));
            assertThat(line(desk, "Sarvia")).isEqualTo("{?|Sarvia offered to host Tolmec and Karel for talks.}");
            desk.reviews.reject(ANA, mediation(desk));
            assertThat(line(desk, "Sarvia")).contains("{AGREE intended a=1 r=2|offered to host}");
            Span rain = span("It rained");
            desk.reviews.add(ANA, document(desk), rain, "{\"kind\":\"event\",\"type\":\"AID\"}", List.of());
            assertThat(line(desk, "rained")).isEqualTo("{?|It rained.}");
            desk.reviews.reject(ANA, desk.id("rained"));
            assertThat(line(desk, "rained")).isEqualTo("{AID|It rained}.");
        }
    }

    private static String mediation(Desk desk) {
        return desk.store.entries(Selection.ALL.kinds("mediation")).get(0).id();
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_report_of_which_nothing_was_read_whole_has_no_marks(Location location) {
        try (Desk desk = desk(location)) {
            desk.reviews.accept(ANA, mediation(desk));
            assertThat(marks(desk)).isEmpty();
            accept(desk, "shelled");
            assertThat(marks(desk)).isPresent();
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_corrected_actor_is_marked_only_where_its_words_are_known(Location location) {
        try (Desk desk = desk(location)) {
            accept(desk, "rained");
            String id = desk.id("shelled");
            desk.reviews.correct(ANA, id, settings("mode=heavy-weapons", "modality=denied"));
            assertThat(line(desk, "shelled")).contains("{ASSAULT.heavy-weapons denied a=2 r=3|shelled}");
            desk.reviews.correct(ANA, id, settings("actors[0].name=Tolmec"));
            assertThat(line(desk, "shelled")).startsWith("{?|");
            desk.reviews.correct(ANA, id, settings("actors[0]={\"name\":\"Tolmec\"}"));
            assertThat(line(desk, "shelled"))
                    .isEqualTo("Osk {ASSAULT.heavy-weapons denied a=1 r=3|shelled} {3|Port Ama} on Friday.");
            assertThat(line(desk, "offered")).contains("{1|Tolmec}");
            desk.reviews.correct(ANA, id, settings("actors[0]={\"name\":\"nobody here\"}"));
            assertThat(line(desk, "shelled")).startsWith("{?|");
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void where_a_decision_needs_a_look_its_sentence_is_unread(Location location) {
        try (Desk desk = desk(location)) {
            accept(desk, "refused", "shelled");
            SampleReports newer = report("second");
            List<Claim> claims = new ArrayList<>(inSentences(newer));
            claims.removeIf(claim -> claim.anchor().text().equals("shelled"));
            add(desk, newer, claims);
            assertThat(line(desk, "shelled")).isEqualTo("{?|Osk shelled Port Ama on Friday.}");
            assertThat(line(desk, "refused")).contains("{REJECT a=1 r=2|refused}");
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void words_that_braces_cannot_tell_are_unread(Location location) {
        try (Desk desk = desk(location)) {
            accept(desk, "shelled", "refused");
            assertThat(line(desk, "refused")).doesNotContain("?");
            Span across = span("refused to meet");
            desk.reviews.add(
                    ANA,
                    document(desk),
                    new Span(across.begin() + 3, across.end()),
                    "{\"kind\":\"event\",\"type\":\"AID\"}",
                    List.of());
            assertThat(line(desk, "refused")).isEqualTo("{?|Tolmec refused to meet Karel.}");
        }
    }
}
