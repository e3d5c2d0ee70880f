package org.dragoman.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.dragoman.model.Actor;
import org.dragoman.model.Anchor;
import org.dragoman.model.Condition;
import org.dragoman.model.Deadline;
import org.dragoman.model.Document;
import org.dragoman.model.Document.Boilerplate;
import org.dragoman.model.Event;
import org.dragoman.model.Evidence;
import org.dragoman.model.Figure;
import org.dragoman.model.Mediation;
import org.dragoman.model.Modality;
import org.dragoman.model.PartialDate;
import org.dragoman.model.Place;
import org.dragoman.model.Position;
import org.dragoman.model.Quad;
import org.dragoman.model.ReportedDate;
import org.dragoman.model.Span;
import org.dragoman.model.Statement;
import org.dragoman.model.Text;
import org.junit.jupiter.api.Test;

/** The contract, field by field: who changes one of these strings breaks everybody who reads records. */
class RecordWriterTest {

    private static final String COMMON = "\"id\":\"c0\",\"document\":\"d0\",\"sentence\":[0,40],\"span\":[6,15],"
            + "\"text\":\"condemned\",\"confidence\":0.9,\"statement\":null,"
            + "\"evidence\":[{\"span\":[6,15],\"text\":\"condemned\",\"why\":\"condemn.v\"}],\"coder\":\"test\",";
    private static final String MALI = "{\"text\":\"Mali\",\"span\":[0,4],\"name\":\"Mali\",\"id\":\"mali\","
            + "\"wikidata\":\"Q912\",\"code\":\"MLI\",\"sectors\":[\"GOV\"],\"role\":null}";
    private static final Anchor ANCHOR = new Anchor(
            "c0",
            "d0",
            new Span(0, 40),
            new Span(6, 15),
            "condemned",
            0.9,
            null,
            List.of(new Evidence(new Span(6, 15), "condemned", "condemn.v")),
            "test");
    private static final Actor ACTOR =
            new Actor("Mali", new Span(0, 4), "Mali", "mali", "Q912", "MLI", List.of("GOV"), null);

    @Test
    void a_document_is_told_without_its_text() {
        Document document = new Document(
                "d0",
                "a.txt",
                "Title",
                null,
                null,
                PartialDate.parse("2019-01"),
                "en",
                Text.of("abc"),
                List.of(new Boilerplate(new Span(0, 2), Boilerplate.Kind.LINK)),
                null);
        assertThat(RecordWriter.line(document))
                .isEqualTo("{\"kind\":\"document\",\"id\":\"d0\",\"externalId\":\"a.txt\",\"title\":\"Title\","
                        + "\"publisher\":null,\"url\":null,\"published\":\"2019-01\",\"language\":\"en\",\"sha256\":"
                        + "\"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\",\"length\":3,"
                        + "\"duplicateOf\":null,\"boilerplate\":[{\"span\":[0,2],\"kind\":\"link\"}]}");
    }

    @Test
    void an_event_carries_its_act_its_quad_as_a_number_and_its_date_with_precision() {
        Event event = new Event(
                ANCHOR,
                "ACCUSE",
                "disapprove",
                List.of("military"),
                "condemn",
                "111",
                Quad.of(3),
                -2.0,
                List.of(ACTOR),
                List.of(),
                new Place("Gao", "MLI", 16.27, -0.04, 2457163),
                new ReportedDate(PartialDate.parse("2019-01"), "last month"),
                Modality.ACTUAL);
        assertThat(RecordWriter.line(event))
                .isEqualTo("{\"kind\":\"event\"," + COMMON + "\"type\":\"ACCUSE\",\"mode\":\"disapprove\","
                        + "\"contexts\":[\"military\"],\"act\":\"condemn\",\"cameo\":\"111\",\"quad\":3,"
                        + "\"goldstein\":-2.0,\"actors\":[" + MALI + "],\"recipients\":[],"
                        + "\"place\":{\"name\":\"Gao\",\"country\":\"MLI\",\"latitude\":16.27,\"longitude\":-0.04,"
                        + "\"geonames\":2457163},\"date\":{\"value\":\"2019-01\",\"text\":\"last month\","
                        + "\"precision\":\"month\"},\"modality\":\"actual\"}");
    }

    @Test
    void a_statement_carries_content_as_text_and_spans() {
        Statement statement = new Statement(
                ANCHOR,
                ACTOR,
                null,
                "condemned",
                new Statement.Content("the raid", List.of(new Span(16, 24))),
                Statement.Style.INDIRECT,
                PartialDate.parse("2019-01-28"),
                null);
        assertThat(RecordWriter.line(statement))
                .isEqualTo("{\"kind\":\"statement\"," + COMMON + "\"speaker\":" + MALI + ",\"addressee\":null,"
                        + "\"cue\":\"condemned\",\"content\":{\"text\":\"the raid\",\"spans\":[[16,24]]},"
                        + "\"style\":\"indirect\",\"date\":\"2019-01-28\",\"within\":null}");
    }

    @Test
    void a_position_names_its_object_with_actor_and_issue() {
        Position position = new Position(
                ANCHOR,
                ACTOR,
                Position.Stance.RECOGNISES,
                new Position.Matter("Mali", ACTOR, null),
                null,
                List.of("e1"));
        assertThat(RecordWriter.line(position))
                .isEqualTo("{\"kind\":\"position\"," + COMMON + "\"holder\":" + MALI + ",\"stance\":\"recognises\","
                        + "\"object\":{\"text\":\"Mali\",\"actor\":" + MALI
                        + ",\"issue\":null},\"date\":null,\"basis\":[\"e1\"]}");
    }

    @Test
    void a_deadline_wraps_what_is_demanded_and_what_is_threatened() {
        Deadline deadline = new Deadline(
                ANCHOR,
                ACTOR,
                List.of(ACTOR),
                "hold elections",
                "P8D",
                PartialDate.parse("2019-02-03"),
                null,
                Deadline.Response.REFUSED);
        assertThat(RecordWriter.line(deadline))
                .isEqualTo("{\"kind\":\"deadline\"," + COMMON + "\"imposer\":" + MALI + ",\"targets\":[" + MALI
                        + "],\"demand\":{\"text\":\"hold elections\"},\"duration\":\"P8D\",\"due\":\"2019-02-03\","
                        + "\"consequence\":null,\"response\":\"refused\"}");
    }

    @Test
    void a_condition_wraps_act_and_requirement() {
        Condition condition = new Condition(ANCHOR, ACTOR, "help", "the parties want it", List.of());
        assertThat(RecordWriter.line(condition))
                .isEqualTo("{\"kind\":\"condition\"," + COMMON + "\"holder\":" + MALI
                        + ",\"act\":{\"text\":\"help\"},\"requirement\":{\"text\":\"the parties want it\"},"
                        + "\"basis\":[]}");
    }

    @Test
    void a_figure_is_a_whole_number_where_it_is_whole() {
        Figure figure = new Figure(ANCHOR, 20, 20.0, null, "count", "people killed", null, "last week", ACTOR);
        assertThat(RecordWriter.line(figure))
                .isEqualTo("{\"kind\":\"figure\"," + COMMON + "\"value\":20,\"lower\":20,\"upper\":null,"
                        + "\"unit\":\"count\",\"what\":\"people killed\",\"place\":null,\"period\":\"last week\","
                        + "\"by\":" + MALI + "}");
        assertThat(RecordWriter.line(new Figure(ANCHOR, 0.5, null, null, "percent", "", null, null, null)))
                .contains("\"value\":0.5,");
    }

    @Test
    void a_mediation_names_third_party_parties_and_step() {
        Mediation mediation = new Mediation(
                ANCHOR, ACTOR, List.of(), Mediation.Act.OFFER, List.of("if both want it"), null, List.of("e1"));
        assertThat(RecordWriter.line(mediation))
                .isEqualTo("{\"kind\":\"mediation\"," + COMMON + "\"thirdParty\":" + MALI + ",\"parties\":[],"
                        + "\"act\":\"offer\",\"conditions\":[\"if both want it\"],\"date\":null,\"basis\":[\"e1\"]}");
    }

    @Test
    void a_number_that_json_cannot_hold_is_refused() {
        Figure figure = new Figure(ANCHOR, Double.NaN, null, null, "count", "", null, null, null);
        assertThatThrownBy(() -> RecordWriter.line(figure)).isInstanceOf(IllegalArgumentException.class);
    }
}
