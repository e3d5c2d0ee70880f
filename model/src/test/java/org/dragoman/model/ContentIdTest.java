package org.dragoman.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentIdTest {

    @Test
    void an_id_has_24_hexadecimal_digits() {
        assertThat(ContentId.of("event", "12", "17")).matches("[0-9a-f]{24}");
    }

    @Test
    void the_same_parts_have_the_same_id_for_ever() {
        assertThat(ContentId.of("event", "12", "17")).isEqualTo("c0e93ca81d7d7465caeb058c");
    }

    @Test
    void the_order_of_the_parts_counts() {
        assertThat(ContentId.of("a", "b")).isNotEqualTo(ContentId.of("b", "a"));
    }

    @Test
    void parts_do_not_run_into_each_other() {
        assertThat(ContentId.of("ab", "c")).isNotEqualTo(ContentId.of("a", "bc"));
        assertThat(ContentId.of("ab")).isNotEqualTo(ContentId.of("ab", ""));
    }
}
