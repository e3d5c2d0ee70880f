package org.dragoman.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.dragoman.model.Actor;
import org.dragoman.model.Anchor;
import org.dragoman.model.Claim;
import org.dragoman.model.Condition;
import org.dragoman.model.Deadline;
import org.dragoman.model.Document;
import org.dragoman.model.Document.Boilerplate;
import org.dragoman.model.Event;
import org.dragoman.model.Evidence;
import org.dragoman.model.Figure;
import org.dragoman.model.Mediation;
import org.dragoman.model.Modality;
import org.dragoman.model.PartialDate;
import org.dragoman.model.Place;
import org.dragoman.model.Position;
import org.dragoman.model.Quad;
import org.dragoman.model.ReportedDate;
import org.dragoman.model.Span;
import org.dragoman.model.Statement;
import org.dragoman.model.Text;
import org.jspecify.annotations.Nullable;

/** Records of every kind, filled at random from a seed, hostile characters included. */
final class RandomRecords {

    private static final String[] PIECES = {
        "Søreide",
        " ",
        "\"",
        "\\",
        "\n",
        "\r",
        "\t",
        "</script>",
        "]]>",
        "\u202Eabc",
        "😀",
        "𝔘",
        "\uD83D",
        "\uDE00",
        "\u0000",
        "\u001F",
        "\u007F",
        "\u0085",
        "\u2028",
        "\u2029",
        "\uFEFF",
        "e\u0301",
        "停戦",
        "سلام",
        "{\"a\":1}",
        "-0"
    };

    private final Random random;

    RandomRecords(long seed) {
        this.random = new Random(seed);
    }

    Document document() {
        return new Document(
                text(),
                text(),
                maybe(this::text),
                maybe(this::text),
                maybe(this::text),
                maybe(this::date),
                "en",
                Text.of(text()),
                list(() -> new Boilerplate(span(), of(Boilerplate.Kind.values()))),
                maybe(this::text));
    }

    Claim claim() {
        return switch (random.nextInt(7)) {
            case 0 ->
                new Statement(
                        anchor(),
                        maybe(this::actor),
                        maybe(this::actor),
                        text(),
                        new Statement.Content(text(), list(this::span)),
                        of(Statement.Style.values()),
                        maybe(this::date),
                        maybe(this::text));
            case 1 ->
                new Event(
                        anchor(),
                        text(),
                        maybe(this::text),
                        list(this::text),
                        text(),
                        maybe(this::text),
                        of(Quad.values()),
                        maybe(this::number),
                        list(this::actor),
                        list(this::actor),
                        maybe(this::place),
                        maybe(() -> new ReportedDate(date(), maybe(this::text))),
                        of(Modality.values()));
            case 2 ->
                new Position(
                        anchor(),
                        actor(),
                        of(Position.Stance.values()),
                        new Position.Matter(text(), maybe(this::actor), maybe(this::text)),
                        maybe(this::date),
                        list(this::text));
            case 3 ->
                new Deadline(
                        anchor(),
                        actor(),
                        list(this::actor),
                        maybe(this::text),
                        maybe(this::text),
                        maybe(this::date),
                        maybe(this::text),
                        of(Deadline.Response.values()));
            case 4 -> new Condition(anchor(), actor(), text(), text(), list(this::text));
            case 5 ->
                new Figure(
                        anchor(),
                        number(),
                        maybe(this::number),
                        maybe(this::number),
                        text(),
                        text(),
                        maybe(this::place),
                        maybe(this::text),
                        maybe(this::actor));
            default ->
                new Mediation(
                        anchor(),
                        actor(),
                        list(this::actor),
                        of(Mediation.Act.values()),
                        list(this::text),
                        maybe(this::date),
                        list(this::text));
        };
    }

    private Anchor anchor() {
        List<Evidence> evidence = new ArrayList<>(list(() -> new Evidence(span(), text(), text())));
        evidence.add(new Evidence(span(), text(), text()));
        return new Anchor(
                text(), text(), span(), span(), text(), random.nextDouble(), maybe(this::text), evidence, text());
    }

    private Actor actor() {
        return new Actor(
                text(),
                span(),
                text(),
                maybe(this::text),
                maybe(this::text),
                maybe(this::text),
                list(this::text),
                maybe(this::text));
    }

    private Place place() {
        return new Place(
                text(), maybe(this::text), maybe(this::number), maybe(this::number), maybe(() -> random.nextInt()));
    }

    private Span span() {
        int begin = random.nextInt(100_000);
        return new Span(begin, begin + random.nextInt(50));
    }

    private PartialDate date() {
        int month = random.nextInt(13);
        return new PartialDate(1 + random.nextInt(9999), month, month == 0 ? 0 : random.nextInt(29));
    }

    private double number() {
        return switch (random.nextInt(5)) {
            case 0 -> random.nextInt(1_000_000) - 500_000;
            case 1 -> random.nextGaussian() * 1e-7;
            case 2 -> random.nextGaussian() * 1e22;
            case 3 -> random.nextLong() >> random.nextInt(63);
            default -> random.nextDouble();
        };
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(of(PIECES));
        }
        return text.toString();
    }

    private <T> List<T> list(Supplier<T> element) {
        List<T> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(element.get());
        }
        return list;
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextInt(4) == 0 ? null : value.get();
    }

    private <T> T of(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
