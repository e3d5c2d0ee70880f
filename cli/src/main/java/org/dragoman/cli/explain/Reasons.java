package org.dragoman.cli.explain;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.knowledge.codebook.Codebook;
import org.dragoman.knowledge.codebook.Pattern;
import org.dragoman.knowledge.word.Part;
import org.dragoman.model.Claim;
import org.dragoman.model.Event;
import org.dragoman.reader.Reading;
import org.dragoman.reader.layer.Sentence;
import org.dragoman.reader.layer.Token;
import org.dragoman.reader.layer.Trigger;

/** Why a sentence, or a word of it that the codebook knows, has yielded no event. */
final class Reasons {

    private final Reading reading;
    private final Codebook codebook;

    Reasons(Reading reading, Codebook codebook) {
        this.reading = reading;
        this.codebook = codebook;
    }

    List<String> of(Sentence sentence, List<Claim> claims) {
        if (sentence.boilerplate()) {
            return List.of("No records: this is boilerplate, which reports nothing.");
        }
        List<String> reasons = new ArrayList<>();
        boolean known = false;
        for (int i = sentence.first(); i < sentence.end(); i++) {
            Token token = reading.tree().token(i);
            List<Pattern> patterns = codebook.patterns(token.lemma(), Part.ofTag(token.tag()));
            known |= !patterns.isEmpty();
            if (!patterns.isEmpty() && !isCarrier(token, claims)) {
                reasons.add(because(token, patterns));
            }
        }
        if (!known) {
            reasons.add("No event: no word here is a trigger of the codebook.");
        }
        return reasons;
    }

    private static boolean isCarrier(Token token, List<Claim> claims) {
        return claims.stream()
                .anyMatch(
                        claim -> claim instanceof Event && claim.anchor().span().overlaps(token.span()));
    }

    private String because(Token token, List<Pattern> patterns) {
        String words = "No event of \"" + token.form() + "\": ";
        for (Trigger trigger : reading.triggers()) {
            if (trigger.token() == token.index()) {
                return words
                        + (isAlone(trigger)
                                ? "neither an actor nor a recipient was found."
                                : "the coder left it out (" + trigger.modality() + ", " + trigger.why() + ").");
            }
        }
        String others = patterns.size() == 1 ? "its pattern" : "the first of its " + patterns.size() + " patterns";
        return words + "not all that must stand with it was found, or nobody acts and nobody is acted upon; " + others
                + " is " + patterns.get(0).text() + ".";
    }

    private static boolean isAlone(Trigger trigger) {
        return trigger.actors().isEmpty() && trigger.recipients().isEmpty();
    }
}
