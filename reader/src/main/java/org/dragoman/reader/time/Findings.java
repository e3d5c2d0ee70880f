package org.dragoman.reader.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.model.PartialDate;
import org.dragoman.reader.layer.Sentence;
import org.dragoman.reader.layer.TimeExpression;
import org.dragoman.reader.layer.Token;
import org.dragoman.reader.layer.Tree;
import org.jspecify.annotations.Nullable;

/** The words of time found so far in a report, and the days that others are counted from. */
final class Findings {

    static final Set<String> PAST = Set.of("last", "past", "previous");
    static final Set<String> NEXT = Set.of("next", "coming", "following");
    static final Map<String, ChronoUnit> UNITS = Map.of(
            "hour",
            ChronoUnit.HOURS,
            "day",
            ChronoUnit.DAYS,
            "week",
            ChronoUnit.WEEKS,
            "month",
            ChronoUnit.MONTHS,
            "year",
            ChronoUnit.YEARS,
            "decade",
            ChronoUnit.DECADES,
            "minute",
            ChronoUnit.MINUTES,
            "century",
            ChronoUnit.CENTURIES);

    final Tree tree;
    /** The day of publication, or null where it is not known to the day. */
    final @Nullable LocalDate published;

    final Outlook outlook;

    private final String[] words;
    private final List<TimeExpression> found = new ArrayList<>();
    private @Nullable LocalDate toldLast;
    private @Nullable Quarter quarterTold;

    Findings(Tree tree, @Nullable LocalDate published) {
        this.tree = tree;
        this.published = published;
        this.outlook = new Outlook(tree);
        this.words = tree.tokens().stream().map(Findings::plain).toArray(String[]::new);
    }

    List<TimeExpression> all() {
        return List.copyOf(found);
    }

    int size() {
        return found.size();
    }

    /** Takes the last one back, to be told anew with the words before it. */
    TimeExpression withdraw() {
        return found.remove(found.size() - 1);
    }

    /** The day told last in the text, or null where none was. */
    @Nullable
    LocalDate toldLast() {
        return toldLast;
    }

    /** The quarter that the text speaks of, or null where it has told none. */
    @Nullable
    Quarter quarterTold() {
        return quarterTold;
    }

    void tell(Quarter quarter) {
        quarterTold = quarter;
    }

    /** Notes a date, or null where the words leave it open; returns {@code end}. */
    int add(int first, int end, @Nullable PartialDate value, String why) {
        return add(first, end, value, value == null ? "" : value.toString(), why);
    }

    /** Notes a date that TIMEX3 can tell more exactly than a day, month or year; returns {@code end}. */
    int add(int first, int end, @Nullable PartialDate value, String timex, String why) {
        boolean future = value != null && published != null && value.earliest().isAfter(published);
        note(first, end, value, null, timex, future, why);
        if (value != null && value.precision() == PartialDate.Precision.DAY) {
            toldLast = value.earliest();
        }
        return end;
    }

    /** Notes a day, or a part of it ("TMO" for its morning); returns {@code end}. */
    int addDay(int first, int end, LocalDate day, String part, String why) {
        PartialDate value = dayOf(day);
        return add(first, end, value, value == null ? "" : value + part, why);
    }

    /** Notes words that no record can hold, and that date nothing; returns {@code end}. */
    int addVague(int first, int end, String timex, String why) {
        return add(first, end, null, timex, why);
    }

    /** Notes a length of time; returns {@code end}. */
    int addDuration(int first, int end, String iso) {
        note(first, end, null, iso, iso, false, "a length of time");
        return end;
    }

    private void note(
            int first,
            int end,
            @Nullable PartialDate value,
            @Nullable String duration,
            String timex,
            boolean future,
            String why) {
        found.add(new TimeExpression(
                first, end, tree.span(first, end - 1), tree.words(first, end), value, duration, timex, future, why));
    }

    /** A token in lower case, without the full stop of an abbreviation. */
    String word(int i) {
        return words[i];
    }

    /** The same, or an empty string outside the sentence. */
    String word(int i, Sentence sentence) {
        return sentence.holds(i) ? words[i] : "";
    }

    private static String plain(Token token) {
        String form = token.form().toLowerCase(Locale.ROOT);
        return form.length() > 1 && form.endsWith(".") ? form.substring(0, form.length() - 1) : form;
    }

    /** The unit of time that a token counts in, or null. */
    @Nullable
    ChronoUnit unit(int i, Sentence sentence) {
        return sentence.holds(i) ? UNITS.get(tree.token(i).lemma()) : null;
    }

    /** A date of the calendar, or null where no calendar, or none that records can hold, has it. */
    static @Nullable PartialDate date(int year, int month, int day) {
        try {
            return new PartialDate(year, month, day);
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    static @Nullable PartialDate dayOf(LocalDate day) {
        return date(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    static @Nullable PartialDate monthOf(LocalDate day) {
        return date(day.getYear(), day.getMonthValue(), 0);
    }
}
