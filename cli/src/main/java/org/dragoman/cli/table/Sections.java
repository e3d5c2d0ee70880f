package org.dragoman.cli.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dragoman.model.Actor;
import org.dragoman.model.Claim;
import org.dragoman.model.Condition;
import org.dragoman.model.Deadline;
import org.dragoman.model.Event;
import org.dragoman.model.Figure;
import org.dragoman.model.Mediation;
import org.dragoman.model.Modality;
import org.dragoman.model.PartialDate;
import org.dragoman.model.Position;
import org.dragoman.model.Statement;
import org.jspecify.annotations.Nullable;

/** One section a kind of claim, each claim an entry. */
final class Sections {

    private static final int CONTENT = 160;
    private static final int DEEPEST = 4;

    private final Page page;
    private final List<Claim> claims;
    private final Map<String, Statement> statements = new HashMap<>();

    Sections(Page page, List<Claim> claims) {
        this.page = page;
        this.claims = claims;
        for (Claim claim : claims) {
            if (claim instanceof Statement statement) {
                statements.put(statement.anchor().id(), statement);
            }
        }
    }

    void write() {
        section("Events", Event.class, this::event);
        section("Statements", Statement.class, this::statement);
        section("Positions", Position.class, this::position);
        section("Deadlines", Deadline.class, this::deadline);
        section("Conditions", Condition.class, this::condition);
        section("Figures", Figure.class, this::figure);
        section("Mediation", Mediation.class, this::mediation);
    }

    private <T extends Claim> void section(String name, Class<T> kind, Consumer<T> entry) {
        List<T> found = claims.stream().filter(kind::isInstance).map(kind::cast).toList();
        if (!found.isEmpty()) {
            page.heading(name, found.size());
            found.forEach(entry);
        }
    }

    private void event(Event event) {
        List<String> words = new ArrayList<>();
        words.add(sides(event.actors(), event.recipients()));
        if (event.modality() != Modality.ACTUAL) {
            words.add("[" + event.modality() + "]");
        }
        if (event.place() != null) {
            words.add("in " + event.place().name());
        }
        words.add(quoted(event.anchor().text()));
        words.add(attribution(event));
        String date = event.date() == null ? "" : event.date().value().toString();
        String label = event.mode() == null ? event.type() : event.type() + "-" + event.mode();
        page.entry(0, date, label, tone(event), join(words), event.anchor().span());
    }

    private static Paint.Tone tone(Event event) {
        return switch (event.quad()) {
            case VERBAL_COOPERATION -> Paint.Tone.VERBAL_COOPERATION;
            case MATERIAL_COOPERATION -> Paint.Tone.MATERIAL_COOPERATION;
            case VERBAL_CONFLICT -> Paint.Tone.VERBAL_CONFLICT;
            case MATERIAL_CONFLICT -> Paint.Tone.MATERIAL_CONFLICT;
        };
    }

    private void statement(Statement statement) {
        String speaker =
                statement.speaker() == null ? "somebody" : statement.speaker().name();
        String addressee = statement.addressee() == null
                ? ""
                : " → " + statement.addressee().name();
        String content = Columns.shorten(Columns.clean(statement.content().text()), CONTENT);
        boolean direct = statement.style() == Statement.Style.DIRECT;
        String words = speaker + addressee + " " + statement.cue() + ": " + (direct ? quoted(content) : content);
        page.entry(depth(statement), words, statement.anchor().span());
    }

    /** How many statements this one stands in. */
    private int depth(Statement statement) {
        int depth = 0;
        String outer = statement.within();
        while (outer != null && depth < DEEPEST) {
            Statement enclosing = statements.get(outer);
            outer = enclosing == null ? null : enclosing.within();
            depth += enclosing == null ? 0 : 1;
        }
        return depth;
    }

    private void position(Position position) {
        page.entry(
                0,
                date(position.date()),
                position.stance().toString(),
                Paint.Tone.SETTLED,
                join(List.of(
                        position.holder().name() + ": " + position.object().text(),
                        quoted(position.anchor().text()),
                        attribution(position))),
                position.anchor().span());
    }

    private void deadline(Deadline deadline) {
        List<String> words = new ArrayList<>();
        words.add(sides(List.of(deadline.imposer()), deadline.targets()));
        words.add(deadline.demand() == null ? "" : ": " + deadline.demand());
        words.add(deadline.consequence() == null ? "" : "— otherwise: " + deadline.consequence());
        words.add(deadline.response() == Deadline.Response.NONE ? "" : "[" + deadline.response() + "]");
        words.add(quoted(deadline.anchor().text()));
        String label = deadline.duration() == null ? "deadline" : deadline.duration();
        String text = join(words).replace(" : ", ": ");
        page.entry(
                0,
                date(deadline.due()),
                label,
                Paint.Tone.VERBAL_CONFLICT,
                text,
                deadline.anchor().span());
    }

    private void condition(Condition condition) {
        String words =
                condition.holder().name() + ": " + condition.act() + " — on condition: " + condition.requirement();
        page.entry(0, words, condition.anchor().span());
    }

    private void figure(Figure figure) {
        List<String> words = new ArrayList<>();
        words.add(Amounts.tell(figure) + " " + figure.what());
        words.add(figure.place() == null ? "" : "in " + figure.place().name());
        words.add(figure.period() == null ? "" : figure.period());
        words.add(figure.by() == null ? "" : "(counted by " + figure.by().name() + ")");
        page.entry(0, join(words), figure.anchor().span());
    }

    private void mediation(Mediation mediation) {
        List<String> words = new ArrayList<>();
        words.add(mediation.thirdParty().name());
        words.add(mediation.parties().isEmpty() ? "" : "— parties: " + names(mediation.parties()));
        mediation.conditions().forEach(condition -> words.add("— on condition: " + condition));
        words.add(quoted(mediation.anchor().text()));
        String label = mediation.act().toString();
        page.entry(
                0,
                date(mediation.date()),
                label,
                Paint.Tone.SETTLED,
                join(words),
                mediation.anchor().span());
    }

    /** Who says so, where it is not the reporter. */
    private String attribution(Claim claim) {
        String id = claim.anchor().statement();
        Statement statement = id == null ? null : statements.get(id);
        Actor speaker = statement == null ? null : statement.speaker();
        return speaker == null ? "" : "(as told by " + speaker.name() + ")";
    }

    private static String sides(List<Actor> actors, List<Actor> recipients) {
        String acting = actors.isEmpty() ? "—" : names(actors);
        return recipients.isEmpty() ? acting : acting + " → " + names(recipients);
    }

    private static String names(List<Actor> actors) {
        return actors.stream().map(Actor::name).collect(Collectors.joining(", "));
    }

    private static String date(@Nullable PartialDate date) {
        return date == null ? "" : date.toString();
    }

    private static String quoted(String words) {
        return "“" + words + "”";
    }

    private static String join(List<String> words) {
        return words.stream().filter(word -> !word.isBlank()).collect(Collectors.joining(" "));
    }
}
