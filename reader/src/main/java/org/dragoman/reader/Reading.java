package org.dragoman.reader;

import java.util.List;
import org.dragoman.model.Document;
import org.dragoman.reader.layer.Attribution;
import org.dragoman.reader.layer.Entity;
import org.dragoman.reader.layer.Mention;
import org.dragoman.reader.layer.Quantity;
import org.dragoman.reader.layer.Quotation;
import org.dragoman.reader.layer.Sentence;
import org.dragoman.reader.layer.TimeExpression;
import org.dragoman.reader.layer.Tree;
import org.dragoman.reader.layer.Trigger;

/**
 * What stands where in a report. The layers are standoff: they address tokens by index and each other by id, and tell
 * why each finding was made, not by which means.
 *
 * @param by the way of reading, "symbolic", "encoder" or "both", and which encoder it was: "both-1f8a0c3d"
 */
public record Reading(
        Document document,
        String by,
        List<Sentence> sentences,
        Tree tree,
        List<Quotation> quotations,
        List<Mention> mentions,
        List<Entity> entities,
        List<TimeExpression> times,
        List<Quantity> quantities,
        List<Attribution> attributions,
        List<Trigger> triggers) {

    public Reading {
        sentences = List.copyOf(sentences);
        quotations = List.copyOf(quotations);
        mentions = List.copyOf(mentions);
        entities = List.copyOf(entities);
        times = List.copyOf(times);
        quantities = List.copyOf(quantities);
        attributions = List.copyOf(attributions);
        triggers = List.copyOf(triggers);
    }

    /** The entity that a mention names. */
    public Entity entityOf(Mention mention) {
        return entities.get(mention.entity());
    }

    /** The sentence of a token. */
    public Sentence sentenceOf(int token) {
        return sentences.get(tree.token(token).sentence());
    }
}
