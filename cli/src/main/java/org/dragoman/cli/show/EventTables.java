package org.dragoman.cli.show;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.ledger.view.MergedEvent;
import org.dragoman.ledger.view.MergedEvents;
import org.dragoman.ledger.view.Timeline;
import org.dragoman.ledger.view.TimelineRow;

/** Merged events and the timeline. */
final class EventTables {

    private EventTables() {}

    static ShowTable<MergedEvent> events() {
        ShowTable<MergedEvent> table = new ShowTable<>("events", MergedEvents::of)
                .column("days", event -> Forms.days(event.from(), event.to()))
                .column("type", EventTables::type)
                .column("who", event -> Forms.sides(event.actors(), event.recipients()))
                .column("place", MergedEvent::place)
                .column("reports", event -> Forms.counted(event.coverage()))
                .column("claims", event -> Forms.ids(event.claims()))
                .column("told", EventTables::told)
                .field("key", MergedEvent::key)
                .field("from", MergedEvent::from)
                .field("to", MergedEvent::to)
                .field("precision", MergedEvent::precision)
                .field("type", MergedEvent::type)
                .field("modes", MergedEvent::modes)
                .field("modality", MergedEvent::modality)
                .field("actors", event -> Forms.actors(event.actors()))
                .field("recipients", event -> Forms.actors(event.recipients()))
                .field("place", MergedEvent::place)
                .field("country", MergedEvent::country)
                .field("words", MergedEvent::words);
        return Forms.coverage(table, MergedEvent::coverage)
                .field("speakers", event -> Forms.actors(event.speakers()))
                .field("isReported", MergedEvent::isReported)
                .field("confidence", MergedEvent::confidence)
                .field("conflicts", event -> Forms.conflicts(event.conflicts()))
                .field("claims", MergedEvent::claims);
    }

    private static String type(MergedEvent event) {
        String modes = String.join("/", event.modes());
        return event.type() + (modes.isEmpty() ? "" : "-" + modes) + Forms.bracketed(event.modality());
    }

    private static String told(MergedEvent event) {
        String speakers = event.speakers().isEmpty() || event.isReported() ? "" : "says " + Forms.names(event.speakers());
        return Stream.concat(
                        Stream.of(Forms.quoted(event.words()), speakers),
                        event.conflicts().stream().map(Forms::differing))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
    }

    static ShowTable<TimelineRow> timeline() {
        ShowTable<TimelineRow> table = new ShowTable<>("timeline", Timeline::of)
                .column("days", row -> Forms.days(row.from(), row.to()))
                .column("what", row -> row.code() + Forms.bracketed(row.modality()))
                .column("who", row -> Forms.sides(row.actors(), row.recipients()))
                .column("reports", row -> Forms.counted(row.coverage()))
                .column("claims", row -> Forms.ids(row.claims()))
                .column("told", EventTables::told)
                .field("key", TimelineRow::key)
                .field("sort", TimelineRow::sort)
                .field("from", TimelineRow::from)
                .field("to", TimelineRow::to)
                .field("code", TimelineRow::code)
                .field("modality", TimelineRow::modality)
                .field("actors", row -> Forms.actors(row.actors()))
                .field("recipients", row -> Forms.actors(row.recipients()))
                .field("place", TimelineRow::place)
                .field("words", TimelineRow::words);
        return Forms.coverage(table, TimelineRow::coverage)
                .field("isDenied", TimelineRow::isDenied)
                .field("confidence", TimelineRow::confidence)
                .field("claims", TimelineRow::claims);
    }

    private static String told(TimelineRow row) {
        String place = row.place() == null ? "" : ", in " + row.place();
        return Forms.quoted(row.words()) + place + (row.isDenied() ? ", denied" : "");
    }
}
