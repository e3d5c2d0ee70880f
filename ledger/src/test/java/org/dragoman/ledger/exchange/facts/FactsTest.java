package org.dragoman.ledger.exchange.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.actor.KnownActor;
import org.junit.jupiter.api.Test;

class FactsTest {

    private static final Knowledge KNOWLEDGE = Knowledge.load();
    private static final Facts FACTS = new Facts(KNOWLEDGE);

    @Test
    void states_have_the_codes_of_each_layout() {
        assertThat(List.of("ROU", "TLS", "MNE", "IMN", "KOS", "NOR"))
                .extracting(FACTS::cameoCountry)
                .containsExactly("ROM", "TMP", "MTN", "IMY", "KSV", "NOR");
        assertThat(List.of("ROU", "TLS", "MNE", "IMN", "KOS", "NOR"))
                .extracting(FACTS::phoenixCountry)
                .containsExactly("ROU", "TLS", "MNE", "IMN", "KSV", "NOR");
        assertThat(FACTS.fips("SRB")).isEqualTo("RI");
        assertThat(FACTS.cameoCountry("UN")).isNull();
    }

    @Test
    void other_codes_of_a_state_are_read_too() {
        assertThat(List.of("ROM", "ROU", "GZS", "WSB", "KSV", "MTN", "MNE"))
                .extracting(FACTS::ofCameoCountry)
                .containsExactly("ROU", "ROU", "PSE", "PSE", "KOS", "MNE", "MNE");
        assertThat(List.of("RB", "GZ", "WE")).extracting(FACTS::ofFips).containsExactly("SRB", "PSE", "PSE");
    }

    @Test
    void a_known_group_is_an_actor_of_the_tables_and_no_state() {
        Set<String> known = new HashSet<>();
        for (KnownActor actor : KNOWLEDGE.actors().all()) {
            known.add(actor.id());
            known.add(actor.code());
        }
        for (String[] row : FactTable.read("groups.tsv", "actor", "family", "cameo")) {
            assertThat(known).contains(row[0]);
            assertThat(FACTS.isCountry(row[0])).as(row[0]).isFalse();
            assertThat(row[2]).as(row[0]).matches("[A-Z]{3}");
        }
    }
}
