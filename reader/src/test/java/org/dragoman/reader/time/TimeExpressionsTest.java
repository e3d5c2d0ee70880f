package org.dragoman.reader.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dragoman.reader.Desk;
import org.dragoman.reader.layer.TimeExpression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables a sentence is followed by {@code words = value} for each of its words of time; "?" is an unknown day. */
class TimeExpressionsTest {

    private static List<String> times(String text, String published) {
        List<String> told = new ArrayList<>();
        for (TimeExpression time :
                Desk.READER.read(Desk.report(text, published)).times()) {
            String value = time.value() == null ? "?" : time.value().toString();
            told.add(time.text() + " = " + (time.duration() == null ? value : time.duration()));
        }
        return told;
    }

    /** What TIMEX3 would say; "?" where it says nothing. */
    private static void assertTimex(String text, String published, String expected) {
        List<String> wanted = expected.equals("nothing") ? List.of() : List.of(expected.split(" & "));
        List<String> told = Desk.READER.read(Desk.report(text, published)).times().stream()
                .map(time -> time.text() + " = " + (time.timex().isEmpty() ? "?" : time.timex()))
                .toList();
        assertThat(told).as(text).containsExactlyElementsOf(wanted);
    }

    private static void assertTimes(String text, String published, String expected) {
        List<String> wanted = expected.equals("nothing") ? List.of() : List.of(expected.split(" & "));
        assertThat(times(text, published)).as(text).containsExactlyElementsOf(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\u0000',
            value = {
                "The truce began on 26 January 2019.; 26 January 2019 = 2019-01-26",
                "The truce began on January 26, 2019, in the north.; January 26, 2019 = 2019-01-26",
                "The truce began on Jan. 26, 2019.; Jan. 26, 2019 = 2019-01-26",
                "The truce began on 26th January 2019.; 26th January 2019 = 2019-01-26",
                "The truce began on the 3rd of March 2018.; 3rd of March 2018 = 2018-03-03",
                "The truce began on 2019-01-26 at noon.; 2019-01-26 = 2019-01-26",
                "The war ended in May 2011.; May 2011 = 2011-05",
                "The war ended in Sept. 2011.; Sept. 2011 = 2011-09",
                "The law was passed in November, 2016.; November, 2016 = 2016-11",
                "The war ended in 2011.; 2011 = 2011",
                "The council has met since 1998.; 1998 = 1998",
                "The treaty of 1992 was ignored.; 1992 = 1992",
                "By 2020 the force will be gone.; 2020 = 2020",
                "The siege lasted from 2012 to 2016.; 2012 = 2012 & 2016 = 2016",
                "On Monday, 21 January 2019, the army moved.; Monday, 21 January 2019 = 2019-01-21",
                "On Friday, December 14, 2018, the army moved.; Friday, December 14, 2018 = 2018-12-14",
                "He was born on 29 February 1956.; 29 February 1956 = 1956-02-29"
            })
    void dates_with_a_year_need_no_day_of_publication(String text, String expected) {
        assertTimes(text, "", expected);
        assertTimes(text, "2019-01-28", expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\u0000',
            value = {
                "The envoys met on 23 January.; 23 January = 2019-01-23",
                "The envoys met on January 23.; January 23 = 2019-01-23",
                "The envoys met on Jan. 5.; Jan. 5 = 2019-01-05",
                "The envoys met on 12 December.; 12 December = 2018-12-12",
                "The envoys met on November 30.; November 30 = 2018-11-30",
                "The envoys met in December.; December = 2018-12",
                "The envoys met in January.; January = 2019-01",
                "The envoys met in May.; May = 2018-05",
                "The envoys will meet in May.; May = 2019-05",
                "The envoys will meet on 5 February.; 5 February = 2019-02-05",
                "The envoys will meet on 10 January.; 10 January = 2020-01-10",
                "Elections will be held on June 30.; June 30 = 2019-06-30",
                "The envoys met last March.; last March = 2018-03",
                "The envoys will meet next June.; next June = 2019-06",
                "The army marched in March.; March = 2018-03",
                "Crowds march on the palace.; nothing",
                "They may march again.; nothing",
                "The envoys met in early December.; early December = 2018-12",
                "The envoys met in late October 2017.; late October 2017 = 2017-10",
                "The envoys met in mid-November.; mid-November = 2018-11"
            })
    void dates_without_a_year_are_the_nearest_ones(String text, String expected) {
        assertTimes(text, "2019-01-28", expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\u0000',
            value = {
                "The army moved today.; today = 2019-01-28",
                "The army moved yesterday.; yesterday = 2019-01-27",
                "The army will move tomorrow.; tomorrow = 2019-01-29",
                "The army moved overnight.; overnight = 2019-01-27",
                "The army moved last night.; last night = 2019-01-27",
                "The army moved this morning.; this morning = 2019-01-28",
                "The army moved on Monday.; Monday = 2019-01-28",
                "The army moved on Sunday.; Sunday = 2019-01-27",
                "The army moved on Tuesday.; Tuesday = 2019-01-22",
                "The army moved on Saturday night.; Saturday night = 2019-01-26",
                "The army moved last Monday.; last Monday = 2019-01-21",
                "The army moved last Friday.; last Friday = 2019-01-25",
                "The army will move on Friday.; Friday = 2019-02-01",
                "The army will move next Thursday.; next Thursday = 2019-01-31",
                "The army moved last week.; last week = 2019-01",
                "The army moved last month.; last month = 2018-12",
                "The army moved last year.; last year = 2018",
                "The army will move next week.; next week = 2019-02",
                "The army will move next month.; next month = 2019-02",
                "The army will move next year.; next year = 2020",
                "The army moved this week.; this week = 2019-01",
                "The army moved earlier this month.; this month = 2019-01",
                "The army moved earlier this year.; this year = 2019",
                "The army moved this weekend.; this weekend = 2019-01-26",
                "The army moved last weekend.; last weekend = 2019-01-26",
                "The army will move next weekend.; next weekend = 2019-02-02",
                "The army moved three days ago.; three days ago = 2019-01-25",
                "The army moved two weeks ago.; two weeks ago = 2019-01-14",
                "The army moved six weeks ago.; six weeks ago = 2018-12",
                "The army moved two months ago.; two months ago = 2018-11",
                "The army moved 20 years ago.; 20 years ago = 1999",
                "The army moved a week ago.; a week ago = 2019-01-21",
                "The army moved a decade ago.; a decade ago = 2009",
                "The army moved 48 hours ago.; 48 hours ago = 2019-01-26",
                "The army moved two hours ago.; two hours ago = 2019-01-28"
            })
    void words_that_look_back_or_ahead_are_counted_from_publication(String text, String expected) {
        assertTimes(text, "2019-01-28", expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\u0000',
            value = {
                "The army moved today.; today = ?",
                "The army moved on Sunday.; Sunday = ?",
                "The army moved on 5 January.; 5 January = ?",
                "The army moved in January.; January = ?",
                "The army moved last week.; last week = ?",
                "The army moved three days ago.; three days ago = ?",
                "The army moved the day before.; the day before = ?"
            })
    void nothing_is_invented_where_publication_is_unknown(String text, String expected) {
        assertTimes(text, "", expected);
        assertTimes(text, "2019-01", expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\u0000',
            value = {
                "They must leave within eight days.; eight days = P8D",
                "They must leave within 72 hours.; 72 hours = PT72H",
                "They gave the army a week.; nothing",
                "They must leave within a week.; a week = P1W",
                "They must leave in a month.; a month = P1M",
                "An eight-day ultimatum ended.; eight-day = P8D",
                "The siege went on for six months.; six months = P6M",
                "The siege went on for 30 minutes.; 30 minutes = PT30M",
                "He ruled for two decades.; two decades = P20Y",
                "He ruled for 12 years.; 12 years = P12Y",
                "They fought for three consecutive days.; three consecutive days = P3D",
                "They asked for two more weeks.; two more weeks = P2W"
            })
    void lengths_of_time_have_a_duration_and_no_day(String text, String expected) {
        assertTimes(text, "2019-01-28", expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\u0000',
            value = {
                "The vote was on 3 June 2018. The day before, the army moved.; 3 June 2018 = 2018-06-03 & The day before = 2018-06-02",
                "The vote was on 3 June 2018. A day later the army moved.; 3 June 2018 = 2018-06-03 & A day later = 2018-06-04",
                "The vote was on 3 June 2018. Two days earlier the army moved.; 3 June 2018 = 2018-06-03 & Two days earlier = 2018-06-01",
                "The vote was on 3 June 2018. The following day the army moved.; 3 June 2018 = 2018-06-03 & The following day = 2018-06-04",
                "The vote was on 3 June 2018. The previous month it was banned.; 3 June 2018 = 2018-06-03 & The previous month = 2018-05",
                "The vote was on 3 June 2018. Three years later the army moved.; 3 June 2018 = 2018-06-03 & Three years later = 2021"
            })
    void words_that_lean_on_another_date_are_counted_from_it(String text, String expected) {
        assertTimes(text, "2019-01-28", expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\u0000',
            value = {
                "About 2000 people fled.; nothing",
                "The rebels hold 12 villages.; nothing",
                "Flight 1701 was late.; nothing",
                "May Holm spoke for the rebels.; nothing",
                "The second round failed.; nothing"
            })
    void numbers_and_names_are_no_dates(String text, String expected) {
        assertTimes(text, "2019-01-28", expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\u0000',
            value = {
                "2019-01-01; The army moved on Monday.; Monday = 2018-12-31",
                "2019-01-01; The army moved last month.; last month = 2018-12",
                "2019-01-01; The army moved yesterday.; yesterday = 2018-12-31",
                "2020-02-29; The army moved a year ago.; a year ago = 2019",
                "2020-03-31; The army moved last month.; last month = 2020-02",
                "2018-12-30; The army will move on 2 January.; 2 January = 2019-01-02",
                "2018-12-30; The army will move in January.; January = 2019-01",
                "2018-12-30; The army will move next month.; next month = 2019-01",
                "2019-03-01; The army moved on 29 February.; 29 February = ?",
                "2018-12-31; The army will move tomorrow.; tomorrow = 2019-01-01"
            })
    void years_and_months_turn_where_they_turn(String published, String text, String expected) {
        assertTimes(text, published, expected);
    }

    @Test
    void what_lies_after_the_report_is_marked() {
        List<TimeExpression> times = Desk.read("The army moved on Sunday and will leave on 5 February 2019.")
                .times();
        assertThat(times).extracting(TimeExpression::future).containsExactly(false, true);
        assertThat(times).allSatisfy(time -> assertThat(time.why()).isNotBlank());
        assertThat(Objects.requireNonNull(times.get(0).value())).hasToString("2019-01-27");
    }

    @Test
    void a_day_that_no_calendar_has_stays_unknown() {
        assertThat(times("The army moved on 31 April 2018.", "2019-01-28")).containsExactly("31 April 2018 = ?");
    }

    @Test
    void the_year_9999_breaks_nothing() {
        assertThat(times("The army will move next year, and in two decades, and a day later.", "9999-12-31"))
                .isNotNull();
        assertThat(times("The army moved 90000 years ago and 500 decades ago.", "0001-01-01"))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\u0000',
            value = {
                "The army moved last week.; last week = 2019-W04",
                "The army will move next week.; next week = 2019-W06",
                "The army moved late last week.; late last week = 2019-W04",
                "The army moved six weeks ago.; six weeks ago = 2018-W51",
                "The army moved this weekend.; this weekend = 2019-W04-WE",
                "Envoys met over the weekend.; the weekend = 2019-W04-WE",
                "The army moved on Saturday night.; Saturday night = 2019-01-26TNI",
                "The army moved last night.; last night = 2019-01-27TNI",
                "The army moved this morning.; this morning = 2019-01-28TMO",
                "The minister resigned yesterday evening.; yesterday evening = 2019-01-27TEV",
                "The shelling stopped at 10 p.m. Saturday.; 10 p.m. Saturday = 2019-01-26T22:00",
                "The shelling stopped at 7:15 a.m. on Saturday.; 7:15 a.m. on Saturday = 2019-01-26T07:15",
                "The truce began at noon Friday.; noon Friday = 2019-01-25T12:00",
                "They met on 3 June 2018 and parted around 9 p.m.; 3 June 2018 = 2018-06-03 & 9 p.m. = 2018-06-03T21:00"
            })
    void weeks_weekends_and_parts_of_a_day_are_told_in_timex(String text, String expected) {
        assertTimex(text, "2019-01-28", expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\u0000',
            value = {
                "Exports fell in the third quarter.; the third quarter = 2018-Q3",
                "The bank reported a third-quarter loss.; third-quarter = 2018-Q3",
                "Exports fell in the fourth quarter of 2016.; the fourth quarter of 2016 = 2016-Q4",
                "Exports fell in last year's second quarter.; last year's second quarter = 2018-Q2",
                "Exports fell in the latest quarter.; the latest quarter = 2018-Q4",
                "Exports fell in the second quarter, from the year-earlier quarter.; the second quarter = 2018-Q2 & the year-earlier quarter = 2017-Q2",
                "Third-quarter exports fell from a year ago.; Third-quarter = 2018-Q3 & a year ago = 2017-Q3",
                "Exports fell in the first half of 2017.; the first half of 2017 = 2017-H1",
                "The rebels took the town last summer.; last summer = 2018-SU",
                "The rebels took the town in the winter of 2016.; the winter of 2016 = 2016-WI",
                "Exports fell in the latest quarter, and rose in the quarter a year earlier.; the latest quarter = 2018-Q4 & the quarter a year earlier = 2017-Q4",
                "A quarter of the voters stayed away.; nothing",
                "The first half of the match was dull.; nothing",
                "The fall of the town shook the capital.; nothing"
            })
    void quarters_halves_and_seasons_are_told_in_timex(String text, String expected) {
        assertTimex(text, "2019-01-28", expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\u0000',
            value = {
                "The border was drawn in the late 1970s.; the late 1970s = 197",
                "Prices rose in the '80s.; the '80s = 198",
                "Prices rose in the nineties.; the nineties = 199",
                "The temple is of the 11th century.; the 11th century = 10",
                "They signed it in nineteen ninety-six.; nineteen ninety-six = 1996",
                "They met in January nineteen ninety-seven.; January nineteen ninety-seven = 1997-01",
                "Sales fell in fiscal 2016.; fiscal 2016 = 2016",
                "The ministers recalled its 2014 annexation of the province.; 2014 = 2014",
                "Profits rose 80s style.; nothing"
            })
    void decades_centuries_and_spoken_years_are_told_in_timex(String text, String expected) {
        assertTimex(text, "2019-01-28", expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\u0000',
            value = {
                "The town is calm now.; now = PRESENT_REF",
                "The army currently holds the town.; currently = PRESENT_REF",
                "The general recently resigned.; recently = PAST_REF",
                "The general will soon resign.; soon = FUTURE_REF",
                "They will talk in the near future.; the near future = FUTURE_REF",
                "They quarrelled in the past.; the past = PAST_REF",
                "They fought for weeks.; weeks = PXW",
                "They fought for several years.; several years = PXY",
                "They will rest for a few days.; a few days = PXD",
                "Prices rose in recent months.; recent months = PXM",
                "They left several years ago.; several years ago = PAST_REF",
                "They left as soon as they could.; nothing",
                "The future king spoke.; nothing"
            })
    void vague_words_are_told_in_timex(String text, String expected) {
        assertTimex(text, "2019-01-28", expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\u0000',
            value = {
                "The paper appears daily.; daily = P1D",
                "The council meets every day.; every day = P1D",
                "The council meets each year.; each year = P1Y",
                "Crowds gather each July.; each July = XXXX-07",
                "Crowds gather every Thursday.; every Thursday = XXXX-WXX-4",
                "Flights leave on Monday nights.; Monday nights = XXXX-WXX-1TNI",
                "The council meets twice a year.; a year = P1Y"
            })
    void times_that_come_again_are_told_in_timex(String text, String expected) {
        assertTimex(text, "2019-01-28", expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\u0000',
            value = {
                "They fought for nearly two years.; nearly two years = P2Y",
                "They have fought for the past three years.; the past three years = P3Y",
                "They waited more than sixty days.; more than sixty days = P60D",
                "They waited twenty four hours.; twenty four hours = PT24H",
                "They waited 2 1/2 years.; 2 1/2 years = P2Y6M",
                "They waited a couple of months.; a couple of months = P2M",
                "The 44-year-old general resigned.; nothing",
                "The general, 52 years old, resigned.; nothing"
            })
    void lengths_of_time_take_in_the_words_that_bound_them(String text, String expected) {
        assertTimex(text, "2019-01-28", expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\u0000',
            value = {
                "The vote is due this September.; this September = 2019-09",
                "They met in July last year.; July last year = 2018-07",
                "The minister refused on Monday to resign.; Monday = 2019-01-28",
                "They have until Friday.; Friday = 2019-02-01",
                "The summit is expected in March.; March = 2019-03",
                "Under a November agreement they will leave.; November = 2018-11",
                "International aid arrives this coming Sunday, March third.; this coming Sunday, March third = 2019-03-03"
            })
    void the_words_around_a_date_tell_which_one_is_meant(String text, String expected) {
        assertTimes(text, "2019-01-28", expected);
    }

    @Test
    void what_no_record_can_hold_has_neither_value_nor_duration() {
        List<TimeExpression> times = Desk.READER
                .read(Desk.report(
                        "Now the army recently attacked for weeks in the third quarter, as it does every day, in the 1990s"
                                + " and after its 2014 defeat.",
                        "2019-01-28"))
                .times();
        assertThat(times).extracting(TimeExpression::timex).hasSize(7).doesNotContain("");
        assertThat(times).allSatisfy(time -> {
            assertThat(time.value()).isNull();
            assertThat(time.duration()).isNull();
        });
    }

    @Test
    void a_quarter_with_its_year_keeps_the_year() {
        assertThat(times("Exports fell in the third quarter of 2016.", "2019-01-28"))
                .containsExactly("the third quarter of 2016 = 2016");
    }

    @Test
    void without_a_day_of_publication_vague_words_still_mean_something() {
        assertTimex(
                "The town is calm now, but not in the third quarter or last week.",
                "",
                "now = PRESENT_REF & the third quarter = ? & last week = ?");
    }
}
