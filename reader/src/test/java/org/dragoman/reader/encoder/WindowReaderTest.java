package org.dragoman.reader.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dragoman.model.Modality;
import org.dragoman.model.Span;
import org.junit.jupiter.api.Test;

/** Outputs written by hand: each word is one letter of the text, two apart. */
class WindowReaderTest {

    private static final Labels LABELS = Labels.parse(List.of(
            "cue\tO",
            "cue\tB-cue",
            "cue\tI-cue",
            "trigger\tO",
            "trigger\tB-AID",
            "trigger\tI-AID",
            "trigger\tB-ASSAULT",
            "trigger\tI-ASSAULT",
            "mode\tnone",
            "mode\tASSAULT.abduction",
            "modality\tactual",
            "modality\tdenied",
            "step\tnone",
            "step\toffer",
            "link\tactor\t-2\t0\t0\t0",
            "link\trecipient\t-2\t0\t0\t0",
            "link\tplace\t-2\t0\t0\t0",
            "link\tdate\t-2\t0\t0\t0",
            "link\tspeaker\t-2\t4\t0\t0",
            "link\taddressee\t-2\t0\t0\t0",
            "link\tcontent\t-2\t0\t0\t0",
            "link\tcontentEnd\t-2\t0\t0\t0",
            "near\t1",
            "linkSize\t1"));

    private static final List<String> LINKS =
            List.of("actor", "recipient", "place", "date", "speaker", "addressee", "content", "contentEnd");
    private static final int TAGS = 14;

    private final int words;
    private final float[] tags;
    private final float[] origin;
    private final float[] target;

    WindowReaderTest() {
        this.words = 6;
        this.tags = new float[words * TAGS];
        this.origin = new float[words * LINKS.size()];
        this.target = new float[words * LINKS.size()];
    }

    private void tag(int word, int label, float score) {
        tags[word * TAGS + label] = score;
    }

    private void link(String kind, int from, int... to) {
        origin[from * LINKS.size() + LINKS.indexOf(kind)] = 1;
        for (int word : to) {
            target[word * LINKS.size() + LINKS.indexOf(kind)] = 8;
        }
    }

    private WindowReader reader() {
        List<Span> spans = new ArrayList<>();
        for (int word = 0; word < words; word++) {
            spans.add(new Span(2 * word, 2 * word + 1));
        }
        Window window = new Window(0, new long[words + 2], new long[words + 2], new int[] {1, 2, 3, 4, 5, 6});
        return new WindowReader(LABELS, spans, window, new Network.Output(tags, TAGS, origin, target, LINKS.size()));
    }

    private static List<String> told(List<WindowReader.Run> runs) {
        return runs.stream()
                .map(run -> run.first() + "-" + run.end() + " " + run.label())
                .toList();
    }

    @Test
    void words_of_one_label_are_one_run() {
        tag(1, 6, 5);
        tag(2, 7, 5);
        tag(3, 4, 5);
        assertThat(told(reader().runs("trigger"))).containsExactly("1-3 ASSAULT", "3-4 AID");
        assertThat(reader().runs("cue")).isEmpty();
    }

    @Test
    void no_run_goes_on_that_has_not_begun() {
        tag(1, 3, 5);
        tag(2, 7, 5);
        tag(2, 6, 4);
        tag(3, 5, 3);
        tag(3, 7, 2);
        assertThat(told(reader().runs("trigger"))).containsExactly("2-4 ASSAULT");
    }

    @Test
    void confidence_is_the_mean_share_of_the_labels() {
        tag(0, 1, 30);
        assertThat(reader().runs("cue"))
                .singleElement()
                .satisfies(run -> assertThat(run.confidence()).isGreaterThan(0.99));
    }

    @Test
    void an_event_has_its_mode_modality_step_and_sides() {
        tag(2, 6, 9);
        tag(2, 9, 3);
        tag(2, 11, 3);
        tag(2, 13, 3);
        link("actor", 2, 0, 1);
        link("recipient", 2, 4);
        link("place", 2, 5);
        Findings.FoundEvent event = reader().event(reader().runs("trigger").get(0));
        assertThat(event.trigger()).isEqualTo(new Span(4, 5));
        assertThat(event.type()).isEqualTo("ASSAULT");
        assertThat(event.mode()).isEqualTo("abduction");
        assertThat(event.modality()).isEqualTo(Modality.DENIED);
        assertThat(event.step()).isEqualTo("offer");
        assertThat(event.actors()).containsExactly(0, 2);
        assertThat(event.recipients()).containsExactly(8);
        assertThat(event.places()).containsExactly(10);
        assertThat(event.dates()).isEmpty();
    }

    @Test
    void a_mode_of_another_type_is_none() {
        tag(2, 4, 9);
        tag(2, 9, 3);
        assertThat(reader().event(reader().runs("trigger").get(0)).mode()).isNull();
    }

    @Test
    void what_is_said_runs_from_where_it_begins_to_where_it_ends_before_the_next_begins() {
        tag(2, 1, 9);
        link("content", 2, 0, 3);
        link("contentEnd", 2, 1, 5);
        link("speaker", 2, 2);
        Findings.FoundSpeech speech = reader().speech(reader().runs("cue").get(0), List.of());
        assertThat(speech.content()).containsExactly(new Span(0, 3), new Span(6, 11));
        assertThat(speech.addressees()).isEmpty();
    }

    @Test
    void where_no_end_is_found_the_run_of_what_is_said_ends_it() {
        tag(2, 1, 9);
        link("content", 2, 3);
        List<WindowReader.Run> contents = List.of(new WindowReader.Run(3, 5, "content", 1));
        assertThat(reader().speech(reader().runs("cue").get(0), contents).content())
                .containsExactly(new Span(6, 9));
    }

    @Test
    void how_far_apart_two_words_stand_counts_for_a_link() {
        tag(2, 1, 9);
        link("speaker", 2, 1, 4);
        target[LINKS.size() + LINKS.indexOf("speaker")] = 4;
        target[4 * LINKS.size() + LINKS.indexOf("speaker")] = 4;
        assertThat(reader().speech(reader().runs("cue").get(0), List.of()).speakers())
                .containsExactly(2);
    }

    @Test
    void checksums_are_kept_by_file() {
        assertThat(Labels.parse(List.of("near\t1", "sha256\treader.onnx\tabc")).checksums())
                .isEqualTo(Map.of("reader.onnx", "abc"));
    }
}
