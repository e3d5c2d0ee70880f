package org.dragoman.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.dragoman.model.Document;
import org.dragoman.model.Span;
import org.dragoman.reader.layer.Attribution;
import org.dragoman.reader.layer.Mention;
import org.dragoman.reader.layer.Quantity;
import org.dragoman.reader.layer.Quotation;
import org.dragoman.reader.layer.Sentence;
import org.dragoman.reader.layer.TimeExpression;
import org.dragoman.reader.layer.Token;
import org.dragoman.reader.layer.Trigger;

/** What holds of every reading, whatever the report says. */
final class ReadingInvariants {

    private ReadingInvariants() {}

    static void check(Reading reading) {
        checkTokens(reading);
        checkSentences(reading);
        checkTree(reading);
        checkLayers(reading);
    }

    private static void checkTokens(Reading reading) {
        Document document = reading.document();
        int[] points = document.text().toString().codePoints().toArray();
        BitSet covered = new BitSet(points.length);
        int last = 0;
        for (Token token : reading.tree().tokens()) {
            assertThat(token.span().begin()).isGreaterThanOrEqualTo(last);
            assertThat(token.span().length()).isPositive();
            assertThat(document.text().quote(token.span())).isEqualTo(token.form());
            last = token.span().end();
            covered.set(token.span().begin(), last);
        }
        assertThat(last).isLessThanOrEqualTo(points.length);
        for (int i = 0; i < points.length; i++) {
            if (Character.isLetterOrDigit(points[i])) {
                assertThat(covered.get(i))
                        .as("character %d, U+%04X", i, points[i])
                        .isTrue();
            }
        }
    }

    private static void checkSentences(Reading reading) {
        int next = 0;
        int paragraph = 0;
        for (Sentence sentence : reading.sentences()) {
            assertThat(sentence.first()).isEqualTo(next);
            assertThat(sentence.end()).isGreaterThan(next);
            assertThat(sentence.paragraph()).isGreaterThanOrEqualTo(paragraph);
            assertThat(sentence.span()).isEqualTo(reading.tree().span(sentence.first(), sentence.end() - 1));
            for (int i = sentence.first(); i < sentence.end(); i++) {
                assertThat(reading.tree().token(i).sentence()).isEqualTo(sentence.index());
                assertThat(reading.tree().token(i).index()).isEqualTo(i);
            }
            next = sentence.end();
            paragraph = sentence.paragraph();
        }
        assertThat(next).isEqualTo(reading.tree().size());
    }

    /** Every word leads to the main word of its sentence. */
    private static void checkTree(Reading reading) {
        for (Sentence sentence : reading.sentences()) {
            for (int i = sentence.first(); i < sentence.end(); i++) {
                int at = i;
                for (int steps = 0; reading.tree().token(at).head() != Token.ROOT; steps++) {
                    assertThat(steps).isLessThan(sentence.end() - sentence.first());
                    at = reading.tree().token(at).head();
                    assertThat(sentence.holds(at)).isTrue();
                }
            }
        }
    }

    private static void checkLayers(Reading reading) {
        Span whole = reading.document().text().whole();
        for (Quotation quotation : reading.quotations()) {
            assertThat(whole.contains(quotation.span())).isTrue();
            checkTokens(reading, quotation.first(), quotation.end());
        }
        for (Mention mention : reading.mentions()) {
            assertThat(whole.contains(mention.span())).isTrue();
            assertThat(mention.entity()).isBetween(0, reading.entities().size() - 1);
            assertThat(reading.entityOf(mention).mentions()).contains(mention.id());
        }
        for (TimeExpression time : reading.times()) {
            checkTokens(reading, time.first(), time.end());
            assertThat(time.span()).isEqualTo(reading.tree().span(time.first(), time.end() - 1));
        }
        for (Quantity quantity : reading.quantities()) {
            checkTokens(reading, quantity.first(), quantity.end());
            assertThat(quantity.span()).isEqualTo(reading.tree().span(quantity.first(), quantity.end() - 1));
            assertThat(quantity.value()).isFinite();
            assertThat(quantity.noun()).isBetween(-1, reading.tree().size() - 1);
        }
        for (Attribution attribution : reading.attributions()) {
            attribution.content().forEach(stretch -> checkTokens(reading, stretch.first(), stretch.end()));
            assertThat(attribution.speaker()).isBetween(-1, reading.mentions().size() - 1);
            assertThat(attribution.within())
                    .isBetween(-1, reading.attributions().size() - 1);
            assertThat(attribution.confidence()).isBetween(0.0, 1.0);
        }
        for (Trigger trigger : reading.triggers()) {
            assertThat(trigger.token()).isBetween(0, reading.tree().size() - 1);
            assertThat(trigger.actors())
                    .allMatch(id -> id >= 0 && id < reading.mentions().size());
            assertThat(trigger.recipients())
                    .allMatch(id -> id >= 0 && id < reading.mentions().size());
            assertThat(trigger.statement()).isBetween(-1, reading.attributions().size() - 1);
            assertThat(trigger.confidence()).isBetween(0.0, 1.0);
        }
    }

    private static void checkTokens(Reading reading, int first, int end) {
        assertThat(first).isBetween(0, reading.tree().size());
        assertThat(end).isBetween(first + 1, reading.tree().size());
    }
}
