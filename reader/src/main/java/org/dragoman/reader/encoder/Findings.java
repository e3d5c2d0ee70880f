package org.dragoman.reader.encoder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.model.Modality;
import org.dragoman.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * What the encoder finds in a report. Spans and points are in code points of the report's text; a point is where the first word of
 * what is meant begins. Confidences are 0 to 1.
 *
 * @param events in the order of the text
 * @param speeches in the order of their cues
 * @param roles words that speak, tell or are told, by themselves, in the order of the text
 * @param mentions in the order of the text
 * @param names in the order of the text
 * @param eventChances how likely a word tells an event, by the point where the word begins; words that are not there have no chance at all
 */
public record Findings(
        List<FoundEvent> events,
        List<FoundSpeech> speeches,
        List<FoundRole> roles,
        List<FoundMention> mentions,
        List<FoundName> names,
        Map<Integer, Double> eventChances) {

    /** What stands where no encoder reads. */
    public static final Findings NONE = new Findings(List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());

    public Findings {
        events = List.copyOf(events);
        speeches = List.copyOf(speeches);
        roles = List.copyOf(roles);
        mentions = List.copyOf(mentions);
        names = List.copyOf(names);
        eventChances = Map.copyOf(eventChances);
    }

    /** The mentions' spans by the points where they begin. */
    public Map<Integer, Span> phrases() {
        Map<Integer, Span> phrases = new HashMap<>();
        mentions.forEach(mention -> phrases.put(mention.span().begin(), mention.span()));
        return phrases;
    }

    /**
     * Words that tell an event.
     *
     * @param type one of the 16 PLOVER types
     * @param mode a mode of the type, or null
     * @param step a step of mediation ("offer"), or null
     * @param actors points of who acts
     * @param recipients points of who is acted upon
     * @param places points of where it happens, the likeliest first
     * @param dates points of when it happens, the likeliest first
     */
    public record FoundEvent(
            Span trigger,
            String type,
            @Nullable String mode,
            Modality modality,
            @Nullable String step,
            List<Integer> actors,
            List<Integer> recipients,
            List<Integer> places,
            List<Integer> dates,
            double confidence) {

        public FoundEvent {
            actors = List.copyOf(actors);
            recipients = List.copyOf(recipients);
            places = List.copyOf(places);
            dates = List.copyOf(dates);
        }
    }

    /**
     * Somebody says something.
     *
     * @param speakers points of who speaks, the likeliest first
     * @param addressees points of who is told, the likeliest first
     * @param content what is said, ascending
     */
    public record FoundSpeech(
            Span cue, List<Integer> speakers, List<Integer> addressees, List<Span> content, double confidence) {

        public FoundSpeech {
            speakers = List.copyOf(speakers);
            addressees = List.copyOf(addressees);
            content = List.copyOf(content);
        }
    }

    /**
     * Words of speech whether or not they are linked to others.
     *
     * @param kind speaker, cue or content
     */
    public record FoundRole(Span span, String kind) {}

    /**
     * Words that name somebody or something, by name, description or pronoun.
     *
     * @param type per, role, state, org, group, people, place, date or quantity
     * @param earlier points of mentions of the same somebody, the likeliest first
     */
    public record FoundMention(Span span, String type, List<Integer> earlier, double confidence) {

        public FoundMention {
            earlier = List.copyOf(earlier);
        }
    }

    /**
     * Words that are a name.
     *
     * @param kind person, organisation, place or people
     */
    public record FoundName(Span span, String kind, double confidence) {}
}
