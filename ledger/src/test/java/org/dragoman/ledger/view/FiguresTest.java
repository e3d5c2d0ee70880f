package org.dragoman.ledger.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.dragoman.ledger.sample.SampleReports;
import org.dragoman.ledger.store.Location;
import org.dragoman.ledger.view.Figures.Row;
import org.dragoman.ledger.view.Figures.Value;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FiguresTest {

    private static final String BOTH = "org.dragoman.ledger.sample.Databases#both";

    static SampleReports count(
            String publisher, String day, double value, @Nullable Double lower, @Nullable Double upper, String what) {
        SampleReports report = SampleReports.report(
                publisher,
                day,
                "The clinic counted some, the guard others, in Lomira on " + day + ", " + publisher,
                "c");
        return report.count("some", value, lower, upper, what, "LMR", report.actor("The clinic", null, null));
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void the_same_thing_by_several_names_is_one_row_with_the_spread_of_its_bounds(Location location) {
        List<Row> rows = Kept.rows(
                location,
                Figures::of,
                Question.EVERYTHING,
                count("The Daily", "2031-03-02", 26, 26.0, 26.0, "people killed in violence"),
                count("The Echo", "2031-03-09", 40, 40.0, null, "dead"),
                count("The Mail", "2031-03-05", 26, 26.0, 26.0, "people were killed"),
                count("The Sun", "2031-03-05", 12, null, 12.0, "people injured"));
        assertThat(rows).extracting(Row::what).containsExactly("people killed", "people injured");
        Row killed = rows.get(0);
        assertThat(killed.month()).isEqualTo(YearMonth.of(2031, 3));
        assertThat(killed.lowest()).isEqualTo(26);
        assertThat(killed.highest()).isEqualTo(26);
        assertThat(killed.latest()).extracting(Value::value).containsExactly(40.0);
        assertThat(killed.values()).hasSize(2);
        Value twice = killed.values().get(1);
        assertThat(twice.by()).containsExactly("~the clinic");
        assertThat(twice.places()).containsExactly("Lomira");
        assertThat(twice.first()).isEqualTo(LocalDate.of(2031, 3, 2));
        assertThat(twice.last()).isEqualTo(LocalDate.of(2031, 3, 5));
        assertThat(twice.told().publishers()).containsExactly("The Daily", "The Mail");
        assertThat(rows.get(1).lowest()).isNull();
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void another_month_country_or_thing_is_another_row(Location location) {
        SampleReports elsewhere = SampleReports.report("The Daily", "2031-03-02", "They counted some.", "c");
        elsewhere.count("some", 26, 26.0, 26.0, "killed", null, null);
        List<Row> rows = Kept.rows(
                location,
                Figures::of,
                Question.EVERYTHING,
                count("The Daily", "2031-03-02", 26, 26.0, 26.0, "killed"),
                count("The Daily", "2031-01-31", 26, 26.0, 26.0, "killed"),
                count("The Mail", "2031-03-02", 26, 26.0, 26.0, "soldiers killed"),
                elsewhere);
        assertThat(rows)
                .extracting(row -> row.what() + " " + row.country() + " " + row.month())
                .containsExactly(
                        "people killed LMR 2031-03",
                        "people killed null 2031-03",
                        "soldiers killed LMR 2031-03",
                        "people killed LMR 2031-01");
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void as_of_and_known_at_cut_what_was_counted_or_told_later(Location location) {
        try (Kept kept = new Kept(location)) {
            kept.on("2031-03-03").add(count("The Daily", "2031-03-02", 26, 26.0, 26.0, "killed"));
            kept.on("2031-03-20").add(count("The Echo", "2031-03-04", 40, 40.0, 40.0, "killed"));
            assertThat(Figures.of(kept.store(), Kept.asOf("2031-03-04")).get(0).highest())
                    .isEqualTo(40);
            assertThat(Figures.of(kept.store(), Kept.asOf("2031-03-03")).get(0).highest())
                    .isEqualTo(26);
            Question before = Kept.asOf("2031-03-04").knownAt(Instant.parse("2031-03-10T00:00:00Z"));
            assertThat(Figures.of(kept.store(), before).get(0).highest()).isEqualTo(26);
        }
    }

    @Test
    void names_hold_whole_words_and_stop_where_a_circumstance_begins() {
        Counting counting = Counting.load();
        assertThat(counting.name("At least 40 people were killed")).isEqualTo("people killed");
        assertThat(counting.name("people killed during the march")).isEqualTo("people killed");
        assertThat(counting.name("hostages freed")).isEqualTo("hostages freed");
        assertThat(counting.name("people killed and injured")).isEqualTo("people killed and injured");
        assertThat(counting.name("the 12 ballots")).isEqualTo("ballots");
        assertThat(counting.name("12")).isEqualTo("12");
    }

    @Test
    void a_table_that_breaks_the_form_is_told_with_its_line() {
        assertMistake("counted\twords\nkilled\tdead|dead\n", "line 2");
        assertMistake("# a comment\ncounted\twords\nkilled dead\n", "line 3");
        assertMistake("words\tcounted\n", "line 1");
        assertMistake("counted\twords\nkilled\tdead||slain\n", "line 2");
        assertMistake("", "line 1");
    }

    private static void assertMistake(String table, String line) {
        assertThatThrownBy(() -> Counting.read("mine.tsv", table.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(FaultException.class, fault -> {
                    assertThat(fault.fault()).isEqualTo(Fault.TABLE);
                    assertThat(fault).hasMessageContaining("mine.tsv").hasMessageContaining(line);
                });
    }
}
