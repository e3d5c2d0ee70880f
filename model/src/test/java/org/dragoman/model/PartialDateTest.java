package org.dragoman.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dragoman.model.PartialDate.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource({
        "2019, YEAR, 2019-01-01, 2019-12-31",
        "2019-02, MONTH, 2019-02-01, 2019-02-28",
        "2020-02, MONTH, 2020-02-01, 2020-02-29",
        "2019-12, MONTH, 2019-12-01, 2019-12-31",
        "2019-01-28, DAY, 2019-01-28, 2019-01-28",
        "2000-02-29, DAY, 2000-02-29, 2000-02-29",
        "0001, YEAR, 0001-01-01, 0001-12-31",
        "9999-12-31, DAY, 9999-12-31, 9999-12-31"
    })
    void a_date_is_as_exact_as_it_is_written(String iso, Precision precision, LocalDate earliest, LocalDate latest) {
        PartialDate date = PartialDate.parse(iso);
        assertThat(date.precision()).isEqualTo(precision);
        assertThat(date.earliest()).isEqualTo(earliest);
        assertThat(date.latest()).isEqualTo(latest);
        assertThat(date).hasToString(iso);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-02-29",
                "1900-02-29",
                "2019-04-31",
                "2019-13",
                "2019-00",
                "2019-01-00",
                "2019-00-10",
                "2019-01-32",
                "0000",
                "0000-01-01"
            })
    void no_calendar_has_it(String iso) {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> PartialDate.parse(iso));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "19",
                "201",
                "20190128",
                "2019-1",
                "2019-1-28",
                "2019/01/28",
                "2019-01-2",
                "2019-01-28T00:00",
                "28-01-2019",
                " 2019",
                "2019 ",
                "2019-",
                "2019-01-",
                "+2019",
                "-019",
                "2019-0a",
                "２０１９",
                "January"
            })
    void it_is_not_written_as_a_date(String iso) {
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> PartialDate.parse(iso))
                .withMessageContaining(iso);
    }

    @Test
    void a_day_needs_a_month() {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> new PartialDate(2019, 0, 5));
    }

    @Test
    void every_day_of_four_years_comes_back_as_it_was_written() {
        LocalDate first = LocalDate.of(2019, 1, 1);
        for (int i = 0; i < 1461; i++) {
            LocalDate day = first.plusDays(i);
            assertThat(PartialDate.parse(day.toString())).isEqualTo(PartialDate.of(day));
            assertThat(PartialDate.of(day)).hasToString(day.toString());
            assertThat(PartialDate.of(day).latest()).isEqualTo(day);
        }
    }

    @Test
    void dates_are_ordered_by_their_first_possible_day_and_the_vaguer_one_comes_first() {
        List<String> order = List.of("2018-12-31", "2019", "2019-01", "2019-01-01", "2019-01-02", "2019-02", "2020");
        assertThat(Stream.of("2019-02", "2020", "2019-01-02", "2019-01-01", "2019", "2018-12-31", "2019-01")
                        .map(PartialDate::parse)
                        .sorted()
                        .map(PartialDate::toString))
                .isEqualTo(order);
    }

    @Test
    void precisions_are_printed_in_lower_case() {
        assertThat(Stream.of(Precision.values()).map(Precision::toString)).containsExactly("year", "month", "day");
    }
}
