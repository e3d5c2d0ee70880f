package org.dragoman.reader.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables: a sentence, and for each word {@code tag/head/relation}, the head counted from 1 and 0 for the root. */
class SyntaxTest {

    private static final Syntax SYNTAX = Syntax.load();

    private static String analysed(String sentence, Set<String> names) {
        StringBuilder told = new StringBuilder();
        for (Syntax.Node node : SYNTAX.analyse(List.of(sentence.split(" ")), names)) {
            told.append(told.isEmpty() ? "" : " ")
                    .append(node.tag())
                    .append('/')
                    .append(node.head() + 1)
                    .append('/')
                    .append(node.relation());
        }
        return told.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\u0000',
            value = {
                "Russia recognised the government .; NNP/2/nsubj VBD/0/root DT/4/det NN/2/obj ./2/punct",
                "The rebels attacked the town on Monday .; "
                        + "DT/2/det NNS/3/nsubj VBD/0/root DT/5/det NN/3/obj IN/7/case NNP/3/obl ./3/punct",
                "The town was attacked by rebels .; "
                        + "DT/2/det NN/4/nsubj:pass VBD/4/aux:pass VBN/0/root IN/6/case NNS/4/obl:agent ./4/punct",
                "The minister said that the talks failed .; "
                        + "DT/2/det NN/3/nsubj VBD/0/root IN/7/mark DT/6/det NNS/7/nsubj VBD/3/ccomp ./3/punct",
                "Norway 's envoy will meet both parties .; "
                        + "NNP/3/nmod:poss POS/1/case NN/5/nsubj MD/5/aux VB/0/root DT/7/det NNS/5/obj ./5/punct",
                "They urged the army to withdraw .; PRP/2/nsubj VBD/0/root DT/4/det NN/2/obj TO/6/mark VB/2/xcomp ./2/punct",
                "The president did not resign .; DT/2/det NN/5/nsubj VBD/5/aux RB/5/advmod VB/0/root ./5/punct",
                "Police and soldiers left the square .; NNS/4/nsubj CC/3/cc NNS/1/conj VBD/0/root DT/6/det NN/4/obj ./4/punct"
            })
    void the_grammar_of_a_plain_sentence_is_told(String sentence, String expected) {
        assertThat(analysed(sentence, Set.of())).isEqualTo(expected);
    }

    @Test
    void typographic_marks_make_no_difference() {
        assertThat(analysed("“ We can’t go – not now , ” he said .", Set.of()))
                .isEqualTo(analysed("\" We can't go - not now , \" he said .", Set.of()));
    }

    @Test
    void a_word_known_to_be_a_name_is_tagged_as_one() {
        assertThat(analysed("Owl met the envoy .", Set.of("Owl"))).startsWith("NNP/2/nsubj");
    }

    @Test
    void no_words_have_no_grammar() {
        assertThat(SYNTAX.analyse(List.of(), Set.of())).isEmpty();
    }

    @Test
    void a_word_alone_is_the_root() {
        assertThat(SYNTAX.analyse(List.of("Peace"), Set.of()))
                .singleElement()
                .satisfies(node -> assertThat(node.head()).isEqualTo(Syntax.ROOT));
    }

    /** One root at least, every head in the sentence, no word below itself. */
    @RepeatedTest(200)
    void any_words_make_a_tree(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<String> stock = List.of(
                "the", "envoy", "said", "that", ",", "\"", "and", "of", "Oslo", "to", "go", ".", "🕊", "5", "(", "who");
        List<String> words = random.ints(1 + random.nextInt(40), 0, stock.size())
                .mapToObj(stock::get)
                .toList();
        List<Syntax.Node> nodes = SYNTAX.analyse(words, Set.of());
        assertThat(nodes).hasSameSizeAs(words).anyMatch(node -> node.head() == Syntax.ROOT);
        for (int i = 0; i < nodes.size(); i++) {
            int at = i;
            for (int steps = 0; at != Syntax.ROOT; steps++) {
                assertThat(steps).isLessThanOrEqualTo(nodes.size());
                assertThat(at).isBetween(0, nodes.size() - 1);
                at = nodes.get(at).head();
            }
        }
        assertThat(SYNTAX.analyse(words, Set.of())).isEqualTo(nodes);
    }
}
