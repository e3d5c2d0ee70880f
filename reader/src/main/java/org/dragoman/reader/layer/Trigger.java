package org.dragoman.reader.layer;

import java.util.List;
import org.dragoman.knowledge.codebook.Act;
import org.dragoman.model.Modality;

/**
 * Words that tell an act, and who stands to it how.
 *
 * @param id index in the reading's triggers
 * @param token the trigger
 * @param act what it tells, by the codebook
 * @param impersonal whether the words tell the act without anybody who does it or to whom it is done
 * @param actors ids of the mentions that act
 * @param recipients ids of the mentions that are acted upon
 * @param place id of the mention where it happens, as the encoder tells, or −1
 * @param time first token of the words when it happens, as the encoder tells, or −1
 * @param matter head token of what is demanded, refused or promised, or −1
 * @param statement id of the attribution whose content holds it, or −1 where the reporter tells it
 * @param governor the token that sets the modality ("urged", "if", "not"), or −1
 * @param why how it and its modality were found, for a person to read
 */
public record Trigger(
        int id,
        int token,
        Act act,
        boolean impersonal,
        List<Integer> actors,
        List<Integer> recipients,
        int place,
        int time,
        int matter,
        Modality modality,
        int statement,
        int governor,
        double confidence,
        String why) {

    /** Stands where there is no token, mention or attribution. */
    public static final int NONE = -1;

    public Trigger {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
    }
}
