package org.dragoman.reader.layer;

import java.util.List;
import org.dragoman.knowledge.codebook.Pattern;
import org.dragoman.model.Modality;

/**
 * Words that tell an act, and who stands to it how.
 *
 * @param id index in the reading's triggers
 * @param token the trigger
 * @param pattern the pattern of the codebook that it matches
 * @param actors ids of the mentions that act
 * @param recipients ids of the mentions that are acted upon
 * @param matter head token of what is demanded, refused or promised, or −1
 * @param statement id of the attribution whose content holds it, or −1 where the reporter tells it
 * @param governor the token that sets the modality ("urged", "if", "not"), or −1
 * @param why pattern and modality, for a person to read
 */
public record Trigger(
        int id,
        int token,
        Pattern pattern,
        List<Integer> actors,
        List<Integer> recipients,
        int matter,
        Modality modality,
        int statement,
        int governor,
        double confidence,
        String why) {

    public Trigger {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
    }
}
