package org.dragoman.ledger.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.ledger.exchange.facts.Facts;
import org.dragoman.model.Actor;
import org.dragoman.model.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CameoActorTest {

    private static final Facts FACTS = new Facts(Knowledge.load());

    @ParameterizedTest
    @CsvSource({
        "un,      UN,   IGO,       IGOUNO",
        "unhcr,   UN,   IGO|REF,   IGOUNOREFHCR",
        "iaea,    IAEA, IGO,       IGOUNOIAE",
        "icrc,    ICRC, NGO|MED,   NGOHLHIRC",
        "ecowas,  ECOWAS, IGO,     IGOWAS",
        "hamas,   PSE,  REB|PTY,   PSEREBPTYHMS",
        "likud,   ISR,  PTY|GOV,   ISRGOVPTYLKD",
        "namibia, NAM,  GOV,       NAMGOV",
        ",        USA,  BUS|MNC,   MNCUSABUS",
        ",        ,     REL,       ",
    })
    void codes_stand_from_the_general_to_the_specific(
            @Nullable String id, @Nullable String code, String sectors, @Nullable String full) {
        Actor actor =
                new Actor("somebody", new Span(0, 8), "somebody", id, null, code, List.of(sectors.split("\\|")), null);
        assertThat(CameoActor.of(FACTS, actor, FACTS.cameoCountry(code)).full()).isEqualTo(full);
    }
}
