package org.dragoman.ledger.exchange.foreign;

import java.util.List;
import org.dragoman.ledger.exchange.facts.Facts;
import org.dragoman.ledger.exchange.foreign.ForeignRow.Mistake;
import org.dragoman.model.Actor;
import org.dragoman.model.PartialDate;
import org.dragoman.model.Place;
import org.jspecify.annotations.Nullable;

/** Events of ICEWS. */
record IcewsRows(Facts facts) implements ForeignLayout {

    @Override
    public Coded read(ForeignRow row) throws Mistake {
        PartialDate day = row.day("Event Date");
        String publisher = row.peek("Publisher");
        return new Coded(
                new Publication(row.need("Event ID"), publisher.isEmpty() ? null : publisher, null, day),
                "icews",
                new Kind("CAMEO Code", row.need("CAMEO Code"), null, null, List.of(), row.number("Intensity")),
                actor(row, "Source"),
                actor(row, "Target"),
                place(row),
                day);
    }

    private List<Actor> actor(ForeignRow row, String side) {
        String name = row.get(side + " Name");
        if (name.isEmpty()) {
            return List.of();
        }
        String column = side + " Name";
        String country = facts.ofCountryName(row.get(side + " Country"));
        return List.of(Somebody.of(facts, row.words(column), row.span(column), name, country, List.of()));
    }

    private @Nullable Place place(ForeignRow row) throws Mistake {
        String country = row.get("Country");
        String city = row.get("City");
        String province = row.get("Province");
        String name = !city.isEmpty() ? city : !province.isEmpty() ? province : country;
        if (name.isEmpty()) {
            return null;
        }
        boolean whole = name.equals(country);
        return new Place(
                name,
                facts.ofCountryName(country),
                whole ? null : row.number("Latitude"),
                whole ? null : row.number("Longitude"),
                null);
    }
}
