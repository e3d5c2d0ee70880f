package org.dragoman.coder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.codebook.Pattern;
import org.dragoman.model.Claim;
import org.dragoman.model.Event;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every pattern of the codebook has an example, which it must code. */
class PatternExamplesTest {

    /** Of all examples, the share that must be coded as an event of their act's type. */
    private static final double CODED = 0.9;

    /** Examples that the parser or another pattern gets in the way of, one a line. The list may only shrink. */
    private static final String NOT_YET = "examples-not-yet-coded.txt";

    private static final List<Pattern> PATTERNS = new ArrayList<>();
    private static final Set<String> CODED_EXAMPLES = new TreeSet<>();
    private static final Set<String> ALL_EXAMPLES = new TreeSet<>();

    @BeforeAll
    static void read_every_example() {
        Knowledge knowledge = Knowledge.load();
        PATTERNS.addAll(knowledge.codebook().patterns());
        for (Pattern pattern : PATTERNS) {
            ALL_EXAMPLES.add(pattern.example());
            if (isCoded(Coded.claims(pattern.example()), pattern)) {
                CODED_EXAMPLES.add(pattern.example());
            }
        }
    }

    private static boolean isCoded(List<Claim> claims, Pattern pattern) {
        return claims.stream()
                .anyMatch(claim -> claim instanceof Event event
                        && event.type().equals(pattern.act().type()));
    }

    private static Set<String> notYet() throws IOException {
        try (InputStream list = PatternExamplesTest.class.getResourceAsStream(NOT_YET)) {
            assertThat(list).as(NOT_YET).isNotNull();
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void every_pattern_has_an_example() {
        assertThat(PATTERNS).isNotEmpty().noneMatch(pattern -> pattern.example().isBlank());
    }

    @Test
    void nine_examples_of_ten_are_coded_as_their_type() {
        assertThat(CODED_EXAMPLES.size()).isGreaterThanOrEqualTo((int) Math.ceil(CODED * ALL_EXAMPLES.size()));
    }

    @Test
    void an_example_that_is_not_on_the_list_is_coded() throws IOException {
        Set<String> missing = new TreeSet<>(ALL_EXAMPLES);
        missing.removeAll(CODED_EXAMPLES);
        missing.removeAll(notYet());
        assertThat(missing).isEmpty();
    }

    @Test
    void the_list_holds_no_example_that_is_coded() throws IOException {
        Set<String> coded = new TreeSet<>(notYet());
        coded.retainAll(CODED_EXAMPLES);
        assertThat(coded).isEmpty();
    }

    @Test
    void the_list_holds_only_examples_of_patterns() throws IOException {
        assertThat(ALL_EXAMPLES).containsAll(notYet());
    }
}
