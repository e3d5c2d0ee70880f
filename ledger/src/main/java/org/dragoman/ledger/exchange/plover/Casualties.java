package org.dragoman.ledger.exchange.plover;

import java.util.List;
import java.util.regex.Pattern;
import org.dragoman.model.Event;
import org.dragoman.model.Figure;
import org.jspecify.annotations.Nullable;

/** Counted people in an event's sentence; null where none or several are counted. */
record Casualties(
        @Nullable Long dead,
        @Nullable Long injured,
        @Nullable Long arrested) {

    private static final Pattern DEAD = word("killed|dead|deaths?|died|fatalit(?:y|ies)|slain");
    private static final Pattern INJURED = word("injured|wounded|hurt|injuries");
    private static final Pattern ARRESTED = word("arrested|detained|arrests|jailed|imprisoned");

    private static Pattern word(String words) {
        return Pattern.compile("\\b(?:" + words + ")\\b", Pattern.CASE_INSENSITIVE);
    }

    static Casualties in(Event event, List<Figure> figures) {
        List<Figure> near = figures.stream()
                .filter(figure -> figure.unit().equals("count"))
                .filter(figure ->
                        figure.anchor().sentence().equals(event.anchor().sentence()))
                .toList();
        return new Casualties(only(near, DEAD), only(near, INJURED), only(near, ARRESTED));
    }

    private static @Nullable Long only(List<Figure> figures, Pattern what) {
        List<Figure> found = figures.stream()
                .filter(figure -> what.matcher(figure.what()).find())
                .toList();
        return found.size() == 1 ? Long.valueOf(Math.round(found.get(0).value())) : null;
    }
}
