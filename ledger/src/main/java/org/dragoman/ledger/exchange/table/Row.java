package org.dragoman.ledger.exchange.table;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.dragoman.knowledge.codebook.Codebook.Cameo;
import org.dragoman.knowledge.codebook.Codebook.EventType;
import org.dragoman.ledger.exchange.facts.Facts;
import org.dragoman.ledger.store.ActorKey;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.store.Report;
import org.dragoman.model.Actor;
import org.dragoman.model.ContentId;
import org.dragoman.model.Event;
import org.dragoman.model.PartialDate;
import org.dragoman.model.Place;
import org.dragoman.wire.DocumentRecord;
import org.jspecify.annotations.Nullable;

/**
 * An event as columns ask it; in layouts of two sides one actor and one recipient of it.
 *
 * @param source the one actor of this row; null in layouts that list all, and where there is none
 * @param target the one recipient of this row
 */
record Row(
        Facts facts,
        Report report,
        Entry entry,
        Event event,
        @Nullable Actor source,
        @Nullable Actor target) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);

    /** 52 bits: every whole number up to there is exact in R and in JavaScript, too. */
    private static final int HEXADECIMALS = 13;

    /** The beginning of a report that stands for its lead paragraph, in code points. */
    private static final int LEAD = 500;

    DocumentRecord document() {
        return report.document();
    }

    /** A whole number that the same row has in every export. */
    long number() {
        String id = ContentId.of(document().id(), entry.id(), key(source), key(target));
        return Long.parseLong(id.substring(0, HEXADECIMALS), 16);
    }

    private static String key(@Nullable Actor actor) {
        return actor == null ? "" : ActorKey.of(actor) + " " + actor.span().begin();
    }

    /** The first day that the event's date may mean. */
    @Nullable
    LocalDate day() {
        return entry.valid().from();
    }

    @Nullable
    String day(Function<LocalDate, String> form) {
        LocalDate day = day();
        return day == null ? null : form.apply(day);
    }

    @Nullable
    String compactDay() {
        return day(DAY::format);
    }

    @Nullable
    String month() {
        return day(MONTH::format);
    }

    /** GDELT's year with a fraction, for which the months that are over have 30 days and a year 365; cut, not rounded. */
    @Nullable
    String fractionOfYear() {
        return day(day -> String.format(
                Locale.ROOT,
                "%d.%04d",
                day.getYear(),
                ((day.getMonthValue() - 1) * 30 + day.getDayOfMonth()) * 10_000 / 365));
    }

    /** When the ledger came to know it, in UTC. */
    String recorded() {
        return SECOND.format(entry.known().recorded().atOffset(ZoneOffset.UTC));
    }

    @Nullable
    String published() {
        PartialDate published = document().published();
        return published == null ? null : published.earliest().toString();
    }

    String cameo() {
        return Objects.requireNonNull(event.cameo());
    }

    /** The code as far as its third digit. */
    String cameoBase() {
        return cameo().substring(0, Math.min(3, cameo().length()));
    }

    String cameoRoot() {
        return cameo().substring(0, 2);
    }

    private int root() {
        return Integer.parseInt(cameoRoot());
    }

    int quadOfRoot() {
        return quad(root());
    }

    int penta() {
        return penta(root());
    }

    /** 1 to 4 by the root of the CAMEO code, as GDELT has it: there an appeal cooperates, in PLOVER a request does not. */
    static int quad(int root) {
        return root <= 5 ? 1 : root <= 8 ? 2 : root <= 13 ? 3 : 4;
    }

    /** 0 to 4, as Phoenix has it: statements and appeals are neutral, and to reduce relations is a verbal conflict. */
    static int penta(int root) {
        return root <= 2 ? 0 : root == 16 ? 3 : quad(root);
    }

    @Nullable
    String cameoLabel() {
        Cameo code = facts.cameo(cameo());
        return code == null ? null : code.label();
    }

    @Nullable
    Double intensity() {
        EventType type = facts.type(event.type());
        return type == null ? null : type.intensity();
    }

    /** Whether the sentence stands where reports lead off. */
    int isRoot() {
        return event.anchor().sentence().begin() < LEAD ? 1 : 0;
    }

    /** The n-th role of somebody, from 0. */
    @Nullable
    String role(@Nullable Actor actor, int index) {
        List<String> roles = actor == null ? List.of() : facts.roles(actor);
        return index < roles.size() ? roles.get(index) : null;
    }

    <T> @Nullable T place(Function<Place, @Nullable T> part) {
        Place place = event.place();
        return place == null ? null : part.apply(place);
    }

    @Nullable
    String country() {
        return place(Place::country);
    }

    private boolean isWholeCountry(Place place) {
        return place.latitude() == null;
    }

    /** The place's name where it is a city or the like. */
    @Nullable
    String city() {
        return place(place -> isWholeCountry(place) || facts.isDivision(place) ? null : place.name());
    }

    /** The place's name where it is a first-level division. */
    @Nullable
    String province() {
        return place(place -> !isWholeCountry(place) && facts.isDivision(place) ? place.name() : null);
    }

    /** GeoNames' code of the sort of place. */
    @Nullable
    String feature() {
        return place(place -> isWholeCountry(place) ? "PCLI" : facts.isDivision(place) ? "ADM1" : "PPL");
    }

    /** GDELT's sort of place: 1 country, 2 state of the USA, 3 city there, 4 city, 5 state elsewhere; 0 for no place. */
    int placeType() {
        Place place = event.place();
        if (place == null) {
            return 0;
        } else if (isWholeCountry(place)) {
            return 1;
        }
        boolean american = "USA".equals(place.country());
        return facts.isDivision(place) ? american ? 2 : 5 : american ? 3 : 4;
    }

    /** One thing of each actor, divided by semicolons; an actor without it leaves an empty place. */
    @Nullable
    static String each(List<Actor> actors, Function<Actor, @Nullable String> part) {
        StringBuilder all = new StringBuilder();
        boolean any = false;
        for (int i = 0; i < actors.size(); i++) {
            String one = part.apply(actors.get(i));
            any |= one != null && !one.isEmpty();
            all.append(i == 0 ? "" : ";").append(one == null ? "" : one);
        }
        return any ? all.toString() : null;
    }
}
