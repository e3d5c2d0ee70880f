package org.dragoman.reader.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.model.Document;
import org.dragoman.model.Span;
import org.dragoman.model.Text;
import org.dragoman.reader.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    private static final Segmenter SEGMENTER = new Segmenter(Desk.KNOWLEDGE.words());

    private static List<String> sentences(String text) {
        Document document = Desk.report(text);
        return SEGMENTER.cut(document).stream()
                .map(sentence -> document.text()
                        .quote(sentence.spans()
                                .get(0)
                                .union(sentence.spans().get(sentence.spans().size() - 1))))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gen. Ana Ruiz met the envoys on Tuesday.",
                "The U.S. Embassy in Quito was evacuated.",
                "Aid from the U.S. reached the border.",
                "The truce took effect on Jan. 5 at noon.",
                "They met in St. Gallen and again near Mt. Ararat.",
                "The mediator, J. R. Smith, flew home.",
                "Envoy J.R. Smith flew home.",
                "Donors promised $3.5 billion for the port.",
                "Support fell by 4.25 percent.",
                "The army, led by Lt. Col. Omar Diallo, withdrew.",
                "Dr. Lund and Mrs. Dahl wrote to Sen. Ortiz.",
                "It was 9 a.m. when the shelling began.",
                "The parties agreed on prisoners, water, etc. and went home.",
                "The so-called Owl Co. was fined by the court.",
                "See resolution No. 1701 of the council.",
                "He waited ... and then he signed.",
                "He waited… and then he signed.",
                "\"Will you sign?\" he asked.",
                "“Stop the shelling!” the envoy shouted.",
                "“Will you sign?” the envoy asked.",
                "The note (it was unsigned.) reached him late.",
                "A report on the site www.example.org/peace.html was removed.",
                "The vote went 120-31 vs. the motion.",
                "The plan cost approx. 12 million euros.",
                "Prof. Eva Holm of St. Olaf's spoke first."
            })
    void one_sentence_stays_one(String sentence) {
        assertThat(sentences(sentence)).containsExactly(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The talks failed.|The envoys left.",
                "He lives in the U.S.|The family moved there in May.",
                "The raid ended at 9 p.m.|In the morning the road was open.",
                "“We will sign.”|The envoy then left the room.",
                "“Will you sign?”|Nobody in the room moved.",
                "\"We will sign,\" he said.|\"Nobody will stop us.\"",
                "Who fired first?|Nobody knows.",
                "They signed!|Crowds cheered.",
                "The party won 3.5 percent.|Turnout was low.",
                "The dead numbered 12.|Rebels denied the claim.",
                "He signed.|“At last,” she said.",
                "The deal collapsed (again).|Nobody was surprised.",
                "It ended in 2019.|It began in 2011.",
                "The convoy reached Homs…|Nobody met it.",
                "(The army denied it.)|The rebels did not.",
                "She named three towns: Ost, Vik and Moss.|5,000 people live there."
            })
    void sentences_end_where_they_end(String marked) {
        String[] parts = marked.split("\\|");
        assertThat(sentences(marked.replace('|', ' '))).containsExactly(parts);
    }

    @Test
    void a_headline_without_full_stop_is_a_sentence() {
        assertThat(sentences("Envoys return to Oslo\n\nThe envoys came back on Monday. They will stay."))
                .containsExactly("Envoys return to Oslo", "The envoys came back on Monday.", "They will stay.");
    }

    @Test
    void a_link_line_is_a_sentence_of_its_own() {
        assertThat(sentences("The talks failed.\nREAD MORE: Who is who in the talks\nThe envoys left."))
                .containsExactly("The talks failed.", "READ MORE: Who is who in the talks", "The envoys left.");
    }

    @Test
    void a_text_wrapped_at_a_margin_is_joined() {
        assertThat(sentences(
                        "The envoys of both parties met for the first\ntime since the truce and agreed to\nexchange"
                                + " prisoners.\n\nThe next round\nis planned for May."))
                .containsExactly(
                        "The envoys of both parties met for the first\ntime since the truce and agreed to\nexchange prisoners.",
                        "The next round\nis planned for May.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r", "\u2028", "\u2029", "\u0085", "\r\n\r\n", "\n \n", "\n\u00A0\n"})
    void every_kind_of_line_end_ends_a_line(String lineEnd) {
        assertThat(sentences("First headline" + lineEnd + "Second headline"))
                .containsExactly("First headline", "Second headline");
    }

    @Test
    void spaces_that_do_not_break_are_spaces() {
        assertThat(sentences("\u00A0The\u00A0talks\u202Ffailed.\u3000The\u2009envoys left.\uFEFF"))
                .containsExactly("The\u00A0talks\u202Ffailed.", "The\u2009envoys left.");
    }

    @Test
    void nothing_but_white_space_has_no_sentence() {
        assertThat(sentences("")).isEmpty();
        assertThat(sentences(" \r\n\t\u00A0\u200B\uFEFF\n")).isEmpty();
    }

    @Test
    void a_run_without_end_is_cut_and_loses_nothing() {
        String text = "shells fell on ".repeat(400);
        List<String> cut = sentences(text);
        assertThat(cut).hasSizeGreaterThan(4);
        assertThat(String.join(" ", cut)).isEqualTo(text.strip());
    }

    @Test
    void boilerplate_is_marked_by_its_span() {
        String text = "The talks failed.\nREAD MORE: The talks\nThe envoys left.";
        Document plain = Desk.report(text);
        Document marked = new Document(
                plain.id(),
                plain.externalId(),
                null,
                null,
                null,
                plain.published(),
                "en",
                Text.of(text),
                List.of(new Document.Boilerplate(new Span(18, 38), Document.Boilerplate.Kind.LINK)),
                null);
        assertThat(SEGMENTER.cut(marked))
                .extracting(Segmenter.RawSentence::boilerplate)
                .containsExactly(false, true, false);
    }
}
