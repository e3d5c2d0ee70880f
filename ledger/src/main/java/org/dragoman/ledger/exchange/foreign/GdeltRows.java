package org.dragoman.ledger.exchange.foreign;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.knowledge.actor.KnownActor;
import org.dragoman.ledger.exchange.facts.Facts;
import org.dragoman.ledger.exchange.foreign.ForeignRow.Mistake;
import org.dragoman.model.Actor;
import org.dragoman.model.Place;
import org.jspecify.annotations.Nullable;

/** Events of GDELT 2.0. */
record GdeltRows(Facts facts) implements ForeignLayout {

    private static final Set<String> SECTORS = Set.of(
            "GOV", "MIL", "REB", "OPP", "PTY", "COP", "JUD", "SPY", "EDU", "BUS", "CRM", "CVL", "ELI", "LAB", "REF",
            "LEG", "AGR", "UAF", "NGO", "IGO", "MNC");

    /** Roles of CAMEO that are sectors of PLOVER under another name; insurgents and separatists are rebels there. */
    private static final Map<String, String> NAMED_OTHERWISE =
            Map.of("MED", "JRN", "HLH", "MED", "INS", "REB", "SEP", "REB");

    @Override
    public Coded read(ForeignRow row) throws Mistake {
        String url = row.peek("SOURCEURL");
        Publication publication =
                new Publication(row.need("GLOBALEVENTID"), host(url), url.isEmpty() ? null : url, row.day("DATEADDED"));
        return new Coded(
                publication,
                "gdelt-2.0",
                new Kind("EventCode", row.need("EventCode"), null, null, List.of(), row.number("GoldsteinScale")),
                actor(row, "Actor1"),
                actor(row, "Actor2"),
                place(row),
                row.day("SQLDATE"));
    }

    /** Where there is no address, GDELT gives the name of the source. */
    private static @Nullable String host(String url) {
        try {
            String host =
                    url.isEmpty() ? null : URI.create(url.replace(' ', '+')).getHost();
            return host == null ? url.isEmpty() || url.contains("/") ? null : url : host.replaceFirst("^www\\.", "");
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private List<Actor> actor(ForeignRow row, String prefix) {
        String code = row.get(prefix + "Code");
        String name = row.get(prefix + "Name");
        if (code.isEmpty() && name.isEmpty()) {
            return List.of();
        }
        String column = prefix + (name.isEmpty() ? "Code" : "Name");
        String country = facts.ofCameoCountry(row.get(prefix + "CountryCode"));
        List<String> sectors = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            String role = row.get(prefix + "Type" + i + "Code");
            String sector = NAMED_OTHERWISE.get(role);
            if (sector != null || SECTORS.contains(role)) {
                sectors.add(sector == null ? role : sector);
            }
        }
        KnownActor state = country == null ? null : facts.coded(country);
        // A name of a state in capitals; of its government, its army, its people GDELT gives the same words.
        String told = name.isEmpty() ? code : name;
        boolean isState = state != null && told.equalsIgnoreCase(state.name());
        String known = isState && state != null ? state.name() : capitalised(told);
        return List.of(Somebody.of(facts, row.words(column), row.span(column), known, country, sectors));
    }

    /** GDELT writes names in capitals only. */
    private static String capitalised(String name) {
        if (name.length() < 5 || !name.equals(name.toUpperCase(Locale.ROOT))) {
            return name;
        }
        StringBuilder mended = new StringBuilder(name.toLowerCase(Locale.ROOT));
        for (int i = 0; i < mended.length(); i++) {
            if (i == 0 || !Character.isLetterOrDigit(mended.charAt(i - 1))) {
                mended.setCharAt(i, Character.toUpperCase(mended.charAt(i)));
            }
        }
        return mended.toString();
    }

    private @Nullable Place place(ForeignRow row) throws Mistake {
        String name = row.get("ActionGeo_FullName");
        if (name.isEmpty()) {
            return null;
        }
        boolean whole = row.get("ActionGeo_Type").equals("1");
        int comma = name.indexOf(',');
        return new Place(
                comma < 0 ? name : name.substring(0, comma).strip(),
                facts.ofFips(row.get("ActionGeo_CountryCode")),
                whole ? null : row.number("ActionGeo_Lat"),
                whole ? null : row.number("ActionGeo_Long"),
                null);
    }
}
