package org.dragoman.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpanTest {

    @Test
    void a_span_does_not_run_backwards() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(3, 2)).withMessageContaining("from 3 to 2");
    }

    @Test
    void a_span_does_not_begin_before_the_text() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(-1, 2));
    }

    @Test
    void an_empty_span_holds_no_character() {
        Span empty = new Span(4, 4);
        assertThat(empty.length()).isZero();
        assertThat(empty.contains(4)).isFalse();
        assertThat(empty.overlaps(new Span(0, 9))).isTrue();
        assertThat(empty.overlaps(empty)).isFalse();
    }

    @Test
    void the_end_is_one_past_the_last_character() {
        Span span = new Span(2, 5);
        assertThat(span.length()).isEqualTo(3);
        assertThat(span.contains(2)).isTrue();
        assertThat(span.contains(4)).isTrue();
        assertThat(span.contains(5)).isFalse();
    }

    @Test
    void a_span_contains_itself_and_what_lies_in_it() {
        Span span = new Span(2, 8);
        assertThat(span.contains(span)).isTrue();
        assertThat(span.contains(new Span(2, 3))).isTrue();
        assertThat(span.contains(new Span(7, 9))).isFalse();
    }

    @Test
    void neighbours_do_not_overlap() {
        assertThat(new Span(0, 4).overlaps(new Span(4, 6))).isFalse();
        assertThat(new Span(0, 5).overlaps(new Span(4, 6))).isTrue();
    }

    @Test
    void a_union_fills_the_gap_between_two_spans() {
        assertThat(new Span(7, 9).union(new Span(1, 3))).isEqualTo(new Span(1, 9));
    }

    @Test
    void outer_spans_come_before_inner_ones() {
        List<Span> spans = new ArrayList<>(List.of(new Span(5, 6), new Span(0, 2), new Span(0, 9), new Span(0, 4)));
        Collections.sort(spans);
        assertThat(spans).containsExactly(new Span(0, 9), new Span(0, 4), new Span(0, 2), new Span(5, 6));
    }
}
