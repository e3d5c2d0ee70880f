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
            ChronoUnit.MINUTES);

    final Tree tree;
    /** The day of publication, or null where it is not known to the day. */
    final @Nullable LocalDate published;

    private final List<TimeExpression> found = new ArrayList<>();
    private @Nullable LocalDate toldLast;

    Findings(Tree tree, @Nullable LocalDate published) {
        this.tree = tree;
        this.published = published;
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

    /** Notes a date, or null where the words leave it open; returns {@code end}. */
    int add(int first, int end, @Nullable PartialDate value, String why) {
        boolean future = value != null && published != null && value.earliest().isAfter(published);
        found.add(
                new TimeExpression(first, end, tree.span(first, end - 1), text(first, end), value, null, future, why));
        if (value != null && value.precision() == PartialDate.Precision.DAY) {
            toldLast = value.earliest();
        }
        return end;
    }

    /** Notes a length of time; returns {@code end}. */
    int addDuration(int first, int end, String iso) {
        found.add(new TimeExpression(
                first, end, tree.span(first, end - 1), text(first, end), null, iso, false, "a length of time"));
        return end;
    }

    /** Whether the verb above stands in the future. */
    boolean isFuture(int token) {
        int at = token;
        for (int steps = 0; at != Token.ROOT && steps < 6; steps++) {
            Token here = tree.token(at);
            if (here.isVerb()) {
                return tree.hasChild(
                                at,
                                child -> child.relation().equals("aux")
                                        && Set.of("will", "shall", "would", "'ll", "’ll")
                                                .contains(child.form().toLowerCase(Locale.ROOT)))
                        || here.tag().equals("VB")
                                && tree.hasChild(at, child -> child.tag().equals("TO"));
            }
            at = here.head();
        }
        return false;
    }

    /** A token in lower case, without the full stop of an abbreviation. */
    String word(int i) {
        String form = tree.token(i).form().toLowerCase(Locale.ROOT);
        return form.length() > 1 && form.endsWith(".") ? form.substring(0, form.length() - 1) : form;
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

    private String text(int first, int end) {
        StringBuilder text = new StringBuilder();
        for (int i = first; i < end; i++) {
            boolean spaced = i > first
                    && tree.token(i).span().begin() > tree.token(i - 1).span().end();
            text.append(spaced ? " " : "").append(tree.token(i).form());
        }
        return text.toString();
    }
}
