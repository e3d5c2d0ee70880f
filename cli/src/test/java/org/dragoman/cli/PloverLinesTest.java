package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.cli.sample.SampleReport;
import org.dragoman.ledger.exchange.plover.PloverLines;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PloverLinesTest {

    private final SampleReport report = SampleReport.make();
    private final List<JsonNode> lines = PloverLines.render(report.document(), report.claims())
            .lines()
            .map(line -> JsonMapper.shared().readTree(line))
            .toList();

    private JsonNode event(String words) {
        return lines.stream()
                .filter(line -> line.at("/event_text/0").stringValue().equals(words))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void fields_stand_in_the_layouts_order() {
        assertThat(new ArrayList<>(lines.get(0).propertyNames()))
                .containsExactly(
                        "id",
                        "date",
                        "actor",
                        "recipient",
                        "event",
                        "event_loc",
                        "event_text",
                        "quad_code",
                        "event_scale",
                        "mode",
                        "context",
                        "auxiliary",
                        "link",
                        "text",
                        "text_info",
                        "cite_info",
                        "dead",
                        "injured",
                        "arrested",
                        "coder",
                        "coded_date");
    }

    @Test
    void an_event_is_projected_with_both_sides_and_its_sentence() {
        JsonNode event = event("broke off relations");
        assertThat(event.at("/event/0").stringValue()).isEqualTo("SANCTION");
        assertThat(event.at("/mode/0").stringValue()).isEqualTo("withdraw");
        assertThat(event.at("/date").stringValue()).isEqualTo("2019-03-02");
        assertThat(event.at("/actor/0/code").stringValue()).isEqualTo("XTA");
        assertThat(event.at("/recipient/0/entity_text").stringValue()).isEqualTo("Orland");
        assertThat(event.at("/quad_code").intValue()).isEqualTo(4);
        assertThat(event.at("/text").stringValue())
                .startsWith("Tarsa broke off")
                .endsWith("ambassador.");
        assertThat(event.at("/coded_date").isNull()).isTrue();
    }

    @Test
    void what_did_not_happen_or_is_long_past_says_so() {
        assertThat(event("shelled").at("/auxiliary/0").stringValue()).isEqualTo("negation");
        assertThat(event("offered").at("/auxiliary/0").stringValue()).isEqualTo("future");
        assertThat(event("mediated").at("/auxiliary/0").stringValue()).isEqualTo("historical");
        assertThat(event("expelled").at("/auxiliary")).isEmpty();
    }

    @Test
    void counted_dead_come_from_the_sentence_that_tells_the_event() {
        assertThat(event("killed").at("/dead").intValue()).isEqualTo(14);
        assertThat(event("fired on").at("/dead").isNull()).isTrue();
    }
}
