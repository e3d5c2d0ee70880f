package org.dragoman.ledger.exchange.foreign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dragoman.knowledge.actor.Actors;
import org.dragoman.ledger.exchange.facts.Facts;
import org.dragoman.ledger.exchange.foreign.ForeignRow.Mistake;
import org.dragoman.model.Actor;
import org.dragoman.model.Place;
import org.dragoman.model.Span;
import org.jspecify.annotations.Nullable;

/** Events of POLECAT. */
record PolecatRows(Facts facts) implements ForeignLayout {

    @Override
    public Coded read(ForeignRow row) throws Mistake {
        String publisher = row.peek("Source");
        String version = row.peek("Version");
        String type = row.need("Event Type").toUpperCase(Locale.ROOT);
        String mode = row.get("Event Mode").toLowerCase(Locale.ROOT);
        List<String> contexts = new ArrayList<>();
        for (String context : row.get("Contexts").toLowerCase(Locale.ROOT).split(";")) {
            if (facts.isContext(context.strip())) {
                contexts.add(context.strip());
            }
        }
        return new Coded(
                new Publication(
                        row.need("Event ID"),
                        publisher.isEmpty() ? null : publisher,
                        null,
                        row.day("Publication Date")),
                version.isEmpty() ? "polecat" : "polecat-" + version,
                new Kind("Event Type", null, type, mode.isEmpty() ? null : mode, contexts, null),
                actors(row, "Actor"),
                actors(row, "Recipient"),
                place(row),
                row.day("Event Date"));
    }

    private List<Actor> actors(ForeignRow row, String side) {
        String[] names = values(row, side + " Name");
        String[] countries = values(row, side + " Country");
        String[] sectors = values(row, side + " Sectors");
        List<Actor> actors = new ArrayList<>();
        Span span = row.span(side + " Name");
        for (int i = 0; i < names.length; i++) {
            if (!names[i].isEmpty()) {
                String country = i < countries.length && facts.isCountry(countries[i]) ? countries[i] : null;
                List<String> known = i >= sectors.length
                        ? List.of()
                        : Arrays.stream(sectors[i].split(","))
                                .map(String::strip)
                                .filter(Actors.SECTORS::contains)
                                .toList();
                actors.add(Somebody.of(facts, row.words(side + " Name"), span, names[i], country, known));
            }
        }
        return actors;
    }

    private static String[] values(ForeignRow row, String column) {
        String[] values = row.get(column).split(";", -1);
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i].strip();
        }
        return values;
    }

    private @Nullable Place place(ForeignRow row) throws Mistake {
        String name = row.get("Placename");
        if (name.isEmpty()) {
            return null;
        }
        Double geonames = row.number("GeoNames ID");
        boolean whole = row.get("Feature Type").startsWith("PCL");
        return new Place(
                name,
                row.orNull("Country"),
                whole ? null : row.number("Latitude"),
                whole ? null : row.number("Longitude"),
                geonames == null ? null : Integer.valueOf(geonames.intValue()));
    }
}
