package org.dragoman.bench.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.model.Claim;
import org.dragoman.model.Event;
import org.dragoman.wire.RecordWriter;
import org.junit.jupiter.api.Test;

class GeneratedReportsTest {

    private static final int REPORTS = 400;
    private static final Knowledge KNOWLEDGE = Knowledge.load();
    private static final List<GeneratedReport> MADE = made(1);

    private static List<GeneratedReport> made(long seed) {
        GeneratedReports reports = new GeneratedReports(KNOWLEDGE, REPORTS, seed);
        return IntStream.range(0, REPORTS).mapToObj(reports::report).toList();
    }

    private static List<String> records(GeneratedReport report) {
        return report.claims().stream().map(RecordWriter::line).toList();
    }

    @Test
    void a_report_made_by_itself_is_the_one_made_in_turn_and_another_seed_gives_another() {
        GeneratedReport alone = new GeneratedReports(KNOWLEDGE, REPORTS, 1).report(250);

        assertThat(alone.document()).isEqualTo(MADE.get(250).document());
        assertThat(records(alone)).isEqualTo(records(MADE.get(250)));
        assertThat(made(2).get(250).document().text())
                .isNotEqualTo(alone.document().text());
    }

    @Test
    void a_report_has_twenty_claims_on_average_and_half_of_all_are_events_and_statements_as_in_real_ones() {
        Map<String, Integer> kinds = new HashMap<>();
        MADE.forEach(report -> report.claims().forEach(claim -> kinds.merge(claim.kind(), 1, Integer::sum)));
        int all = kinds.values().stream().mapToInt(Integer::intValue).sum();

        assertThat((double) all / REPORTS).isBetween(17.0, 23.0);
        assertThat(kinds.getOrDefault("event", 0) + kinds.getOrDefault("statement", 0))
                .isBetween(all / 2, all * 3 / 4);
        assertThat(kinds).containsKeys("position", "figure", "condition", "mediation");
    }

    @Test
    void the_words_of_a_claim_are_those_of_the_text() {
        for (GeneratedReport report : MADE) {
            for (Claim claim : report.claims()) {
                assertThat(report.document().text().quote(claim.anchor().span()))
                        .isEqualTo(claim.anchor().text());
            }
        }
    }

    @Test
    void no_claim_of_a_report_has_the_id_of_another() {
        for (GeneratedReport report : MADE) {
            assertThat(report.claims().stream().map(claim -> claim.anchor().id()))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void one_report_in_ten_prints_the_very_text_of_another() {
        Set<String> texts = new HashSet<>();
        MADE.forEach(report -> texts.add(report.document().text().sha256()));
        Set<String> ids = new HashSet<>();
        MADE.forEach(report -> ids.add(report.document().id()));

        assertThat(texts).hasSizeBetween(REPORTS * 8 / 10, REPORTS * 19 / 20);
        assertThat(ids).hasSize(REPORTS);
    }

    @Test
    void reports_lie_in_ten_years_and_tell_the_same_deeds_again() {
        GeneratedReports reports = new GeneratedReports(KNOWLEDGE, REPORTS, 1);
        Map<String, Integer> deeds = new HashMap<>();
        for (GeneratedReport report : MADE) {
            for (Claim claim : report.claims()) {
                if (claim instanceof Event event
                        && event.date() != null
                        && !event.actors().isEmpty()) {
                    deeds.merge(
                            event.act()
                                    + event.actors().get(0).name()
                                    + event.date().value(),
                            1,
                            Integer::sum);
                }
            }
        }

        assertThat(reports.day(0)).isEqualTo(LocalDate.of(2016, 1, 1));
        assertThat(reports.day(REPORTS - 1)).isBetween(LocalDate.of(2025, 12, 1), LocalDate.of(2025, 12, 31));
        assertThat(deeds.values()).anyMatch(times -> times > 1);
    }
}
