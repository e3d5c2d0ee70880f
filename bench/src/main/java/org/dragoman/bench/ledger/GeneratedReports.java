package org.dragoman.bench.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.model.ContentId;
import org.dragoman.model.Document;
import org.dragoman.model.PartialDate;
import org.dragoman.model.Span;
import org.dragoman.model.Text;

/**
 * Reports with claims, as many as wanted, over ten years of days; each can be made by itself from its number. What they
 * hold is drawn from counts of real reports ({@code figures.tsv}), but for how reports belong together, which the texts
 * that were counted do not tell: every fifth report is a copy, and reports tell stories.
 */
final class GeneratedReports {

    static final LocalDate FIRST_DAY = LocalDate.of(2016, 1, 1);
    static final int DAYS = 3_653;
    static final String CODER = "dragoman-bench/codebook-1/generated";

    /** Claims a report, on average; real ones are scaled to it. */
    private static final int CLAIMS = 20;

    private static final int ONE_IN_COPIES = 5;
    private static final int STORIES_A_DAY = 30;
    private static final int DAYS_OF_A_STORY = 10;

    private final World world;
    private final int reports;
    private final long seed;
    private final double scale;
    private final Zipf storiesOften = new Zipf(STORIES_A_DAY * DAYS_OF_A_STORY, 0.8);

    /**
     * @param reports how many reports lie in the ten years
     * @param seed the same seed and number give the same reports on every machine
     */
    GeneratedReports(Knowledge knowledge, int reports, long seed) {
        this.world = new World(knowledge, LedgerFigures.load(), seed);
        this.reports = reports;
        this.seed = seed;
        this.scale = CLAIMS / world.figures().mean("report claims");
    }

    World world() {
        return world;
    }

    /** The day of the report of a number from 0. */
    LocalDate day(int number) {
        return FIRST_DAY.plusDays((long) number * DAYS / reports);
    }

    GeneratedReport report(int number) {
        int original = original(number);
        Content content = content(original);
        SplittableRandom random = random(number, 1);
        String words = content.text();
        if (number != original && random.nextBoolean()) {
            // Half the copies end in a line of their publisher's.
            words += "\n\n" + MadeUpWords.capital(world.words().words(80, random)) + ".";
        }
        return report(number, Text.of(words), content, original, random);
    }

    /** The report whose text a report prints; most print their own. */
    private int original(int number) {
        SplittableRandom random = random(number, 2);
        int back = 1 + random.nextInt(Math.max(1, reports / DAYS));
        boolean copies = random.nextInt(ONE_IN_COPIES) == 0 && back <= number;
        return copies ? original(number - back) : number;
    }

    private SplittableRandom random(int number, int purpose) {
        return new SplittableRandom(seed * 31 + number * 4L + purpose);
    }

    private record Content(String text, List<Span> sentences) {}

    private Content content(int number) {
        SplittableRandom random = random(number, 3);
        LedgerFigures figures = world.figures();
        int length = figures.number("report length by 250", random);
        StringBuilder text = new StringBuilder(length + 256);
        List<Span> sentences = new ArrayList<>();
        while (text.length() < length || sentences.isEmpty()) {
            if (!sentences.isEmpty()) {
                text.append(sentences.size() % 3 == 0 ? "\n\n" : " ");
            }
            int begin = text.length();
            int wanted = figures.number("claim sentence by 20", random);
            text.append(MadeUpWords.capital(world.words().words(wanted, random)))
                    .append('.');
            sentences.add(new Span(begin, text.length()));
        }
        return new Content(text.toString(), sentences);
    }

    private GeneratedReport report(int number, Text text, Content content, int original, SplittableRandom random) {
        String title = text.quote(content.sentences().get(0));
        title = title.substring(0, Math.min(title.length(), 60));
        String publisher = world.publisher(random);
        PartialDate published = PartialDate.of(day(number));
        String url = "https://news.example/" + published + "/" + number;
        String id = ContentId.of("document", text.sha256(), publisher, published.toString(), url, title);
        Document document =
                new Document(id, "generated-" + number, title, publisher, url, published, "en", text, List.of(), null);
        SplittableRandom claims = random(original, 4);
        Claims made = new Claims(world, document, content.sentences(), story(original), claims);
        return new GeneratedReport(document, CODER, made.make(size(claims)));
    }

    private int size(SplittableRandom random) {
        return (int) Math.round(world.figures().number("report claims", random) * scale);
    }

    /** The story that a report tells: one that began that day or some days before. */
    private Story story(int number) {
        SplittableRandom random = random(number, 0);
        long day = day(number).toEpochDay();
        int rank = storiesOften.draw(random);
        long began = day - rank % DAYS_OF_A_STORY;
        long story = began * STORIES_A_DAY + rank / DAYS_OF_A_STORY;
        return Story.of(world, began, new SplittableRandom(seed ^ story * 1_000_003));
    }
}
