package org.dragoman.bench.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.dragoman.bench.ledger.Story.Deed;
import org.dragoman.knowledge.codebook.Act;
import org.dragoman.model.Actor;
import org.dragoman.model.Anchor;
import org.dragoman.model.Claim;
import org.dragoman.model.Condition;
import org.dragoman.model.ContentId;
import org.dragoman.model.Deadline;
import org.dragoman.model.Document;
import org.dragoman.model.Event;
import org.dragoman.model.Evidence;
import org.dragoman.model.Figure;
import org.dragoman.model.Mediation;
import org.dragoman.model.Modality;
import org.dragoman.model.PartialDate;
import org.dragoman.model.Position;
import org.dragoman.model.ReportedDate;
import org.dragoman.model.Span;
import org.dragoman.model.Statement;
import org.jspecify.annotations.Nullable;

/** The claims of one generated report. */
final class Claims {

    private static final List<String> ISSUES = List.of("military", "legal", "diplomatic", "economic", "elections");
    private static final int LONGEST_AGO = 30;

    private final World world;
    private final LedgerFigures figures;
    private final Document document;
    private final String sha256;
    private final List<Span> sentences;
    private final Story story;
    private final SplittableRandom random;
    private final List<Somebody> met = new ArrayList<>();
    private final List<Claim> made = new ArrayList<>();
    private @Nullable String statement;
    private List<String> basis = List.of();

    Claims(World world, Document document, List<Span> sentences, Story story, SplittableRandom random) {
        this.world = world;
        this.figures = world.figures();
        this.document = document;
        this.sha256 = document.text().sha256();
        this.sentences = sentences;
        this.story = story;
        this.random = random;
    }

    /** So many claims, in the order of the text. */
    List<Claim> make(int count) {
        for (int i = 0; i < count; i++) {
            Span sentence = sentences.get((int) ((long) i * sentences.size() / count));
            made.add(claim(figures.draw("kind", random), sentence));
        }
        return made;
    }

    private Claim claim(String kind, Span sentence) {
        Anchor anchor = anchor(kind, sentence);
        return switch (kind) {
            case "event" -> event(anchor);
            case "statement" -> statement(anchor);
            case "position" -> position(anchor);
            case "deadline" -> deadline(anchor);
            case "condition" -> new Condition(anchor, actor(), words(40), phrase("condition requirement by 10"), basis);
            case "figure" -> figure(anchor);
            default -> mediation(anchor);
        };
    }

    private Anchor anchor(String kind, Span sentence) {
        Span span = within(sentence, figures.number("claim words by 5", random));
        String by = figures.is(kind + " attributed", random) ? statement : null;
        String id = ContentId.of(kind, sha256, span.begin() + ":" + span.end() + ":" + made.size());
        List<Evidence> evidence = new ArrayList<>();
        int parts = Math.max(1, figures.number(kind + " evidence", random));
        for (int i = 0; i < parts; i++) {
            Span part = i == 0 ? span : within(sentence, figures.number("evidence words by 5", random));
            evidence.add(new Evidence(part, document.text().quote(part), world.reason(random)));
        }
        double confidence = Math.min(1, Double.parseDouble(figures.draw("claim confidence", random)) + sure(kind));
        return new Anchor(
                id,
                document.id(),
                sentence,
                span,
                document.text().quote(span),
                confidence,
                by,
                evidence,
                GeneratedReports.CODER);
    }

    /** The encoder gives every statement a certainty of its own; rules give round ones. */
    private double sure(String kind) {
        return kind.equals("statement") ? random.nextDouble() / 20 : 0;
    }

    private Span within(Span sentence, int length) {
        int most = Math.max(1, Math.min(length, sentence.length()));
        int begin = sentence.begin() + random.nextInt(sentence.length() - most + 1);
        return new Span(begin, begin + most);
    }

    private Event event(Anchor anchor) {
        Deed deed = random.nextBoolean()
                ? story.deeds().get(random.nextInt(story.deeds().size()))
                : null;
        Act act = deed == null ? world.act(random) : deed.act();
        List<Actor> actors = actors(figures.number("event actors", random), deed == null ? null : deed.actor());
        List<Actor> recipients =
                actors(figures.number("event recipients", random), deed == null ? null : deed.recipient());
        List<String> contexts = new ArrayList<>(act.contexts());
        for (int i = figures.number("event contexts", random); i > contexts.size(); ) {
            contexts.add(issue());
        }
        PartialDate date = deed == null
                ? date("event date")
                : PartialDate.of(LocalDate.ofEpochDay(story.began() - deed.daysBefore()));
        basis = List.of(anchor.id());
        return new Event(
                anchor,
                act.type(),
                act.mode(),
                contexts,
                act.id(),
                act.cameo(),
                act.quad(),
                act.goldstein(),
                actors,
                recipients,
                !figures.is("event place", random) ? null : deed == null ? world.place(random) : deed.place(),
                date == null ? null : new ReportedDate(date, words(9)),
                word(Modality.class, "event modality"));
    }

    private Statement statement(Anchor anchor) {
        Span sentence = anchor.sentence();
        Span content = within(sentence, figures.number("statement content by 20", random));
        String outer = figures.is("statement within", random) ? statement : null;
        statement = anchor.id();
        return new Statement(
                anchor,
                figures.is("statement speaker", random) ? actor() : null,
                figures.is("statement addressee", random) ? actor() : null,
                anchor.text(),
                new Statement.Content(document.text().quote(content), List.of(content)),
                word(Statement.Style.class, "statement style"),
                date("statement date"),
                outer);
    }

    private Position position(Anchor anchor) {
        Actor about = figures.is("position object actor", random) ? actor() : null;
        String text = about == null ? phrase("position object by 10") : about.text();
        return new Position(
                anchor,
                actor(),
                word(Position.Stance.class, "position stance"),
                new Position.Matter(text, about, figures.is("position issue", random) ? issue() : null),
                date("position date"),
                basis);
    }

    private Deadline deadline(Anchor anchor) {
        boolean due = !figures.draw("deadline due", random).equals("none");
        PartialDate published = document.published();
        return new Deadline(
                anchor,
                actor(),
                actors(figures.number("deadline targets", random), null),
                figures.is("deadline demand", random) ? words(50) : null,
                due ? "P" + (1 + random.nextInt(LONGEST_AGO)) + "D" : null,
                due && published != null
                        ? PartialDate.of(published.earliest().plusDays(1L + random.nextInt(LONGEST_AGO)))
                        : null,
                null,
                word(Deadline.Response.class, "deadline response"));
    }

    private Figure figure(Anchor anchor) {
        int power = figures.number("figure value power of 2", random);
        double value = Math.floor(Math.pow(2, power) * (1 + random.nextDouble()));
        String bounds = figures.draw("figure bounds", random);
        return new Figure(
                anchor,
                value,
                bounds.contains("lower") ? value : null,
                bounds.contains("upper") ? value : null,
                figures.draw("figure unit", random),
                phrase("figure what by 10"),
                figures.is("figure place", random) ? world.place(random) : null,
                null,
                figures.is("figure by", random) ? actor() : null);
    }

    private Mediation mediation(Anchor anchor) {
        List<String> conditions = new ArrayList<>();
        for (int i = figures.number("mediation conditions", random); i > 0; i--) {
            conditions.add(words(40));
        }
        return new Mediation(
                anchor,
                actor(),
                actors(figures.number("mediation parties", random), null),
                word(Mediation.Act.class, "mediation act"),
                conditions,
                date("mediation date"),
                basis);
    }

    private List<Actor> actors(int count, @Nullable Somebody first) {
        List<Actor> actors = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            actors.add(i == 0 && first != null ? named(first) : actor());
        }
        return actors;
    }

    /** Somebody whom the report named before, as often as reports do; else of the story, or from elsewhere. */
    private Actor actor() {
        if (!met.isEmpty() && figures.is("actor met before in the report", random)) {
            return named(met.get(random.nextInt(met.size())));
        }
        return named(
                random.nextBoolean()
                        ? story.cast().get(random.nextInt(story.cast().size()))
                        : world.somebody(random));
    }

    private Actor named(Somebody somebody) {
        met.add(somebody);
        Span span = within(sentences.get(random.nextInt(sentences.size())), 12);
        String role = figures.is("actor role", random) ? words(10) : null;
        return new Actor(
                somebody.name(),
                span,
                somebody.name(),
                somebody.id(),
                somebody.wikidata(),
                somebody.code(),
                somebody.sectors(),
                role);
    }

    /** A date as exact as it was met, at most a month or some years ago; null where a report gives none. */
    private @Nullable PartialDate date(String figure) {
        String precision = figures.draw(figure, random);
        PartialDate published = document.published();
        if (precision.equals("none") || published == null) {
            return null;
        }
        LocalDate day = published.earliest().minusDays(random.nextInt(LONGEST_AGO));
        return switch (precision) {
            case "day" -> PartialDate.of(day);
            case "month" -> new PartialDate(day.getYear(), day.getMonthValue(), 0);
            default -> new PartialDate(day.getYear() - random.nextInt(LONGEST_AGO), 0, 0);
        };
    }

    private <E extends Enum<E>> E word(Class<E> words, String figure) {
        return Enum.valueOf(words, figures.draw(figure, random).toUpperCase(Locale.ROOT));
    }

    private String issue() {
        return ISSUES.get(random.nextInt(ISSUES.size()));
    }

    private String phrase(String figure) {
        return words(figures.number(figure, random));
    }

    private String words(int length) {
        return world.words().words(length, random);
    }
}
