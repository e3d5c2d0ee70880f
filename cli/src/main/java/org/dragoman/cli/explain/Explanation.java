package org.dragoman.cli.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dragoman.cli.brief.ClaimWords;
import org.dragoman.knowledge.codebook.Codebook;
import org.dragoman.model.Claim;
import org.dragoman.model.Evidence;
import org.dragoman.model.Span;
import org.dragoman.reader.Reading;
import org.dragoman.reader.layer.Attribution;
import org.dragoman.reader.layer.Attribution.Stretch;
import org.dragoman.reader.layer.Entity;
import org.dragoman.reader.layer.Mention;
import org.dragoman.reader.layer.Quantity;
import org.dragoman.reader.layer.Sentence;
import org.dragoman.reader.layer.TimeExpression;
import org.dragoman.reader.layer.Token;
import org.dragoman.reader.layer.Trigger;

/**
 * Tells sentence by sentence what was found in a report, by which rule, and what came of it. The layers tell {@code why}
 * themselves; here it is only laid out.
 */
public final class Explanation {

    private static final int BRIEF_WORDS = 88;

    /** Reports are untrusted: what could move a terminal's cursor or turn its direction is shown as a space. */
    private static final Pattern UNFIT = Pattern.compile("[\\s\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]+");

    private final Reading reading;
    private final List<Claim> claims;
    private final Reasons reasons;
    private final StringBuilder page = new StringBuilder();

    private Explanation(Reading reading, List<Claim> claims, Codebook codebook) {
        this.reading = reading;
        this.claims = claims;
        this.reasons = new Reasons(reading, codebook);
    }

    /** All that was found in the sentences that any of the spans touches. */
    public static String of(Reading reading, List<Claim> claims, Codebook codebook, List<Span> places) {
        Explanation explanation = new Explanation(reading, claims, codebook);
        for (Sentence sentence : reading.sentences()) {
            if (places.stream().anyMatch(sentence.span()::overlaps)) {
                explanation.explain(sentence);
            }
        }
        if (explanation.page.isEmpty()) {
            explanation.line("No sentence stands there.");
        }
        return explanation.page.toString();
    }

    /** Each sentence with its triggers and what came of it. */
    public static String brief(Reading reading, List<Claim> claims, Codebook codebook) {
        Explanation explanation = new Explanation(reading, claims, codebook);
        for (Sentence sentence : reading.sentences()) {
            explanation.line(head(sentence) + "  " + cut(explanation.quote(sentence.span())));
            explanation.outcome(sentence, false);
        }
        return explanation.page.toString();
    }

    private static String head(Sentence sentence) {
        return "Sentence " + sentence.index() + " " + at(sentence.span());
    }

    private void explain(Sentence sentence) {
        line(head(sentence));
        line("  " + quote(sentence.span()));
        line("  Words");
        tokens(sentence);
        section("Names", names(sentence));
        section("Times and quantities", measures(sentence));
        section("Attributions", attributions(sentence));
        section("Triggers", triggers(sentence));
        line("  Records");
        outcome(sentence, true);
        line("");
    }

    private void section(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            line("  " + title);
            lines.forEach(entry -> line("    " + entry));
        }
    }

    private void tokens(Sentence sentence) {
        for (int i = sentence.first(); i < sentence.end(); i++) {
            Token token = reading.tree().token(i);
            String head = token.head() == Token.ROOT
                    ? ""
                    : " → " + token.head() + " "
                            + reading.tree().token(token.head()).form();
            line(row(i, token, head));
        }
    }

    private static String row(int index, Token token, String head) {
        return String.format(
                        Locale.ROOT,
                        "    %4d %-18s %-18s %-5s %s%s",
                        index,
                        tidy(token.form()),
                        tidy(token.lemma()),
                        token.tag(),
                        token.relation(),
                        tidy(head))
                .stripTrailing();
    }

    private List<String> names(Sentence sentence) {
        List<String> lines = new ArrayList<>();
        for (Mention mention : reading.mentions()) {
            if (sentence.holds(mention.head())) {
                lines.add(quoted(mention.text()) + " " + at(mention.span()) + " → " + entity(reading.entityOf(mention))
                        + ": " + tidy(mention.why()));
            }
        }
        return lines;
    }

    private static String entity(Entity entity) {
        List<String> facts = new ArrayList<>(List.of(entity.kind().name().toLowerCase(Locale.ROOT)));
        if (entity.known() != null) {
            facts.add(entity.known().id());
        } else if (entity.country() != null) {
            facts.add(entity.country());
        }
        facts.addAll(entity.sectors());
        return tidy(entity.name()) + " (" + String.join(", ", facts) + ")";
    }

    private List<String> measures(Sentence sentence) {
        List<String> lines = new ArrayList<>();
        for (TimeExpression time : reading.times()) {
            if (sentence.holds(time.first())) {
                String value = time.value() != null ? time.value().toString() : time.timex();
                lines.add(quoted(time.text()) + " " + at(time.span()) + " → " + (value.isEmpty() ? "unknown" : value)
                        + ": " + tidy(time.why()));
            }
        }
        for (Quantity quantity : reading.quantities()) {
            if (sentence.holds(quantity.first())) {
                lines.add(quoted(quote(quantity.span())) + " " + at(quantity.span()) + " → "
                        + ClaimWords.number(quantity.value()) + " " + quantity.unit() + ": " + tidy(quantity.why()));
            }
        }
        return lines;
    }

    private List<String> attributions(Sentence sentence) {
        List<String> lines = new ArrayList<>();
        for (Attribution attribution : reading.attributions()) {
            boolean says = attribution.content().stream()
                    .anyMatch(stretch -> stretch.first() < sentence.end() && sentence.first() < stretch.end());
            if (sentence.holds(attribution.cueFirst()) || says) {
                lines.add(mention(attribution.speaker()) + " " + quoted(attribution.cue())
                        + (attribution.addressee() < 0 ? "" : " to " + mention(attribution.addressee()))
                        + ": " + content(attribution) + " (" + attribution.style() + ", " + tidy(attribution.why())
                        + ")");
            }
        }
        return lines;
    }

    private String content(Attribution attribution) {
        List<String> parts = new ArrayList<>();
        for (Stretch stretch : attribution.content()) {
            parts.add(quoted(quote(reading.tree().span(stretch.first(), stretch.end() - 1))));
        }
        return String.join(" … ", parts);
    }

    private List<String> triggers(Sentence sentence) {
        List<String> lines = new ArrayList<>();
        for (Trigger trigger : reading.triggers()) {
            if (sentence.holds(trigger.token())) {
                lines.add(trigger(trigger));
            }
        }
        return lines;
    }

    private String trigger(Trigger trigger) {
        Token token = reading.tree().token(trigger.token());
        return quoted(token.form()) + " " + at(token.span()) + " → "
                + trigger.act().id() + ", "
                + trigger.modality() + ": " + mentions(trigger.actors()) + " → " + mentions(trigger.recipients())
                + (trigger.statement() < 0 ? "" : ", says " + speakerOf(trigger.statement())) + " ("
                + tidy(trigger.why()) + ")";
    }

    private String speakerOf(int attribution) {
        return mention(reading.attributions().get(attribution).speaker());
    }

    private void outcome(Sentence sentence, boolean withEvidence) {
        boolean none = true;
        for (Claim claim : claims) {
            if (claim.anchor().sentence().overlaps(sentence.span())) {
                none = false;
                line("    " + claim.kind() + " " + at(claim.anchor().span()) + " " + ClaimWords.of(claim));
                if (withEvidence) {
                    evidence(claim);
                }
            }
        }
        reasons.of(sentence, claims).forEach(reason -> line("    " + tidy(reason)));
        if (none && reasons.of(sentence, claims).isEmpty()) {
            line("    Nothing was coded.");
        }
    }

    private void evidence(Claim claim) {
        for (Evidence evidence : claim.anchor().evidence()) {
            line("      because " + at(evidence.span()) + " " + cut(quoted(evidence.text())) + ": "
                    + tidy(evidence.why()));
        }
    }

    private String mentions(List<Integer> ids) {
        return ids.isEmpty()
                ? "nobody"
                : String.join(", ", ids.stream().map(this::mention).toList());
    }

    private String mention(int id) {
        return id < 0
                ? "somebody"
                : tidy(reading.entityOf(reading.mentions().get(id)).name());
    }

    private String quote(Span span) {
        return tidy(reading.document().text().quote(span));
    }

    private static String quoted(String words) {
        return '"' + tidy(words) + '"';
    }

    private static String at(Span span) {
        return span.begin() + ":" + span.end();
    }

    private static String tidy(String words) {
        return UNFIT.matcher(words).replaceAll(" ");
    }

    private static String cut(String words) {
        boolean isShort = words.codePointCount(0, words.length()) <= BRIEF_WORDS;
        return isShort ? words : words.substring(0, words.offsetByCodePoints(0, BRIEF_WORDS - 1)) + "…";
    }

    private void line(String words) {
        page.append(words).append('\n');
    }
}
