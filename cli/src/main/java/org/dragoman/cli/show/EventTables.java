package org.dragoman.cli.show;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dragoman.ledger.view.Conflict;
import org.dragoman.ledger.view.MergedEvent;
import org.dragoman.ledger.view.MergedEvents;
import org.dragoman.ledger.view.Timeline;
import org.dragoman.ledger.view.TimelineRow;
import org.jspecify.annotations.Nullable;

/** Merged events and the timeline. */
final class EventTables {

    private EventTables() {}

    static ShowTable<MergedEvent> events(Forms forms) {
        return new ShowTable<MergedEvent>(MergedEvents::of)
                .column("days", event -> Forms.days(event.from(), event.to()))
                .column("type", EventTables::type)
                .column("who", event -> forms.sides(event.actors(), event.recipients()))
                .column("place", MergedEvent::place)
                .column("reports", event -> Forms.counted(event.told()))
                .column("claims", event -> Forms.ids(event.claims()))
                .column("told", event -> told(event, forms))
                .field("key", MergedEvent::key)
                .field("from", MergedEvent::from)
                .field("to", MergedEvent::to)
                .field("precision", MergedEvent::precision)
                .field("type", MergedEvent::type)
                .field("modes", MergedEvent::modes)
                .field("modality", MergedEvent::modality)
                .field("isDenied", MergedEvent::isDenied)
                .field("actors", MergedEvent::actors)
                .field("recipients", MergedEvent::recipients)
                .field("place", MergedEvent::place)
                .field("country", MergedEvent::country)
                .field("words", MergedEvent::words)
                .told(MergedEvent::told)
                .field("confidence", MergedEvent::confidence)
                .field("conflicts", EventTables::conflicts)
                .field("claims", MergedEvent::claims);
    }

    private static String type(MergedEvent event) {
        String modes = String.join("/", event.modes());
        return Forms.joined("-", event.type(), modes) + Forms.bracketed(event.modality());
    }

    private static String told(MergedEvent event, Forms forms) {
        boolean bySpeakers =
                !event.told().byReport() && !event.told().speakers().isEmpty();
        return Forms.joined(
                "; ",
                Forms.quoted(event.words()),
                bySpeakers ? "says " + forms.tellers(event.told()) : "",
                event.conflicts().stream()
                        .map(conflict -> differing(conflict, forms))
                        .collect(Collectors.joining("; ")));
    }

    private static String differing(Conflict conflict, Forms forms) {
        return conflict.matter() + ": "
                + conflict.tellings().stream()
                        .map(telling -> Forms.joined(" ", telling.value(), bracketed(forms.tellers(telling.told()))))
                        .collect(Collectors.joining(", "));
    }

    private static String bracketed(String words) {
        return words.isEmpty() ? "" : "(" + words + ")";
    }

    private static List<Map<String, @Nullable Object>> conflicts(MergedEvent event) {
        return event.conflicts().stream()
                .flatMap(conflict -> conflict.tellings().stream()
                        .map(telling -> Forms.part(
                                telling.told(), "matter", conflict.matter().toString(), "value", telling.value())))
                .toList();
    }

    static ShowTable<TimelineRow> timeline(Forms forms) {
        return new ShowTable<TimelineRow>(Timeline::of)
                .column("days", row -> Forms.days(row.from(), row.to()))
                .column("what", row -> row.code() + Forms.bracketed(row.modality()))
                .column("who", row -> forms.sides(row.actors(), row.recipients()))
                .column("reports", row -> Forms.counted(row.told()))
                .column("claims", row -> Forms.ids(row.claims()))
                .column("told", EventTables::told)
                .field("key", TimelineRow::key)
                .field("sort", TimelineRow::sort)
                .field("from", TimelineRow::from)
                .field("to", TimelineRow::to)
                .field("code", TimelineRow::code)
                .field("modality", TimelineRow::modality)
                .field("isDenied", TimelineRow::isDenied)
                .field("actors", TimelineRow::actors)
                .field("recipients", TimelineRow::recipients)
                .field("place", TimelineRow::place)
                .field("words", TimelineRow::words)
                .told(TimelineRow::told)
                .field("confidence", TimelineRow::confidence)
                .field("claims", TimelineRow::claims);
    }

    private static String told(TimelineRow row) {
        return Forms.joined(
                ", ",
                Forms.quoted(row.words()),
                row.place() == null ? "" : row.place(),
                row.isDenied() ? "denied" : "");
    }
}
