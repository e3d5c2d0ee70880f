package org.dragoman.intake.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.dragoman.intake.Intake;
import org.dragoman.intake.likeness.Signature.Relation;
import org.dragoman.model.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SignatureTest {

    private static final Signature BRIDGE = Signature.of(Reports.BRIDGE);
    private static final int SEEDS = 50;

    static Stream<String> texts() {
        return Stream.of(
                Reports.BRIDGE,
                Reports.BRIDGE_BY_ANOTHER,
                Reports.TEACHERS,
                "The truce holds.",
                "",
                "— … !",
                "\uD800 \uDC00 lone halves \uDBFF",
                "维和部队周二进入该镇，双方均未发表声明。".repeat(3));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void equal_texts_are_wholly_alike(String text) {
        Signature one = Signature.of(text);
        Signature other = Signature.of(text);
        assertThat(one.likeness(other)).isEqualTo(1);
        assertThat(one.containment(other)).isEqualTo(1);
        assertThat(one.relation(other)).isEqualTo(Relation.SAME);
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one.bands()).isEqualTo(other.bands());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void the_order_of_two_reports_does_not_matter(String text) {
        Signature one = Signature.of(text);
        texts().map(Signature::of).forEach(other -> {
            assertThat(one.likeness(other)).isEqualTo(other.likeness(one)).isBetween(0.0, 1.0);
            assertThat(one.containment(other)).isEqualTo(other.containment(one)).isBetween(0.0, 1.0);
            assertThat(one.relation(other)).isEqualTo(other.relation(one));
        });
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_signature_comes_back_from_its_bytes(String text) {
        Signature signature = Signature.of(text);
        Signature back = Signature.ofBytes(signature.toBytes());
        assertThat(back).isEqualTo(signature);
        assertThat(back.bands()).isEqualTo(signature.bands());
        assertThat(signature.toBytes()).hasSizeLessThanOrEqualTo(256);
    }

    @Test
    void damaged_bytes_are_refused() {
        byte[] bytes = BRIDGE.toBytes();
        byte[] otherFormat = bytes.clone();
        otherFormat[0]++;
        for (byte[] wrong : List.of(new byte[0], Arrays.copyOf(bytes, 100), Arrays.copyOf(bytes, 300), otherFormat)) {
            assertThatThrownBy(() -> Signature.ofBytes(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void signatures_already_stored_stay_valid() {
        String head = HexFormat.of().formatHex(BRIDGE.toBytes(), 0, 32);
        assertThat(head).isEqualTo("010ac61351d180aab5000000f2450a0726baec28cb282c981e3cf81b58dc698e");
        assertThat(Long.toHexString(BRIDGE.bands()[0])).isEqualTo("5624f764b5b517e4");
    }

    @Test
    void case_space_punctuation_accents_and_addresses_count_for_nothing() {
        String report =
                "On Monday the envoy, José Peña, met both sides; nobody else was let in. He will return on Friday, "
                        + "he said, with the answers of the two, and with a list of those whom they hold.";
        Signature signature = Signature.of(report);
        assertThat(Signature.of(report.toUpperCase(Locale.ROOT))).isEqualTo(signature);
        assertThat(Signature.of("\n " + report.replace(" ", " \r\n\t\u00A0"))).isEqualTo(signature);
        assertThat(Signature.of(report.replace(",", " –").replace(";", "."))).isEqualTo(signature);
        assertThat(Signature.of(report.replace("é", "e\u0301").replace("ñ", "n")))
                .isEqualTo(signature);
        assertThat(Signature.of("https://news.example.org/monday?id=7\n" + report))
                .isEqualTo(signature);
    }

    @ParameterizedTest
    @MethodSource("datelines")
    void a_dateline_counts_for_nothing(String dateline) {
        String flash = "The truce holds, the army says.";
        assertThat(Signature.of(dateline + flash)).isEqualTo(Signature.of(flash));
    }

    static Stream<String> datelines() {
        return Stream.of(
                "PARIS (Reuters) - ",
                "OSLO, Jan 28 (AFP) – ",
                "Caracas, Venezuela (AP) — ",
                "PORT-AU-PRINCE, Haiti — ",
                "(NWA) -- ",
                "GENEVA - ");
    }

    @Test
    void a_dash_within_a_sentence_is_no_dateline() {
        Signature flash = Signature.of("NATO will not send troops - for now.");
        assertThat(flash.relation(Signature.of("For now."))).isEqualTo(Relation.APART);
    }

    @Test
    void boilerplate_is_left_out_of_a_document() {
        Document document = Intake.create().document("report", Reports.BRIDGE);
        assertThat(document.boilerplate()).isNotEmpty();
        String otherFooter =
                Reports.BRIDGE.replaceAll("\\(Reporting by .*\\)", "(Reporting by John Roe; Editing by Jo Doe)");
        assertThat(Signature.of(Intake.create().document("copy", otherFooter))).isEqualTo(Signature.of(document));
        assertThat(Signature.of(otherFooter)).isNotEqualTo(BRIDGE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Edits.Kind.class,
            names = {"REFORMATTED", "OTHER_HEAD_AND_FOOT"})
    void a_syndicated_copy_is_the_same(Edits.Kind kind) {
        assertThat(relations(kind)).containsOnly(Relation.SAME);
    }

    @ParameterizedTest
    @EnumSource(
            value = Edits.Kind.class,
            names = {"FEW_WORDS_EDITED", "MANY_WORDS_EDITED", "LAST_FIFTH_DROPPED", "FIGURES_CHANGED"})
    void a_copy_edited_by_the_desk_is_of_one_origin(Edits.Kind kind) {
        assertThat(relations(kind)).doesNotContain(Relation.APART);
    }

    @ParameterizedTest
    @EnumSource(
            value = Edits.Kind.class,
            names = {"TWO_PARAGRAPHS_ON_TOP", "GROWN_BY_HALF", "DOUBLED", "CUT_TO_HALF"})
    void a_version_that_grew_or_shrank_is_of_one_origin(Edits.Kind kind) {
        assertThat(relations(kind)).doesNotContain(Relation.APART).contains(Relation.VERSION);
    }

    private static List<Relation> relations(Edits.Kind kind) {
        return LongStream.range(0, SEEDS)
                .mapToObj(seed -> new Edits(seed).edit(kind, Reports.BRIDGE, Reports.TEACHERS))
                .map(copy -> BRIDGE.relation(Signature.of(copy)))
                .toList();
    }

    @Test
    void copies_share_a_band_and_strangers_share_none() {
        for (int seed = 0; seed < SEEDS; seed++) {
            String copy = new Edits(seed).edit(Edits.Kind.MANY_WORDS_EDITED, Reports.BRIDGE, Reports.TEACHERS);
            assertThat(shared(BRIDGE, Signature.of(copy))).isPositive();
        }
        assertThat(shared(BRIDGE, Signature.of(Reports.BRIDGE_BY_ANOTHER))).isZero();
    }

    private static long shared(Signature one, Signature other) {
        long[] others = other.bands();
        return Arrays.stream(one.bands())
                .filter(band -> Arrays.stream(others).anyMatch(key -> key == band))
                .count();
    }

    @Test
    void the_same_event_told_by_another_hand_is_apart() {
        assertThat(BRIDGE.relation(Signature.of(Reports.BRIDGE_BY_ANOTHER))).isEqualTo(Relation.APART);
        assertThat(BRIDGE.relation(Signature.of(Reports.TEACHERS))).isEqualTo(Relation.APART);
    }

    @Test
    void a_report_is_a_version_of_a_longer_one_that_holds_it() {
        String digest = Reports.BRIDGE + Reports.TEACHERS;
        assertThat(Signature.of(digest).relation(Signature.of(Reports.TEACHERS)))
                .isEqualTo(Relation.VERSION);
        assertThat(Signature.of(digest).relation(Signature.of(Reports.BRIDGE_BY_ANOTHER)))
                .isEqualTo(Relation.APART);
    }

    @Test
    void a_short_text_is_the_same_only_if_all_its_words_are() {
        Signature flash = Signature.of("Rebels say they have shot down a helicopter over the port of Sund");
        assertThat(flash.relation(Signature.of("REBELS say they have shot down a helicopter over the port of Sund!")))
                .isEqualTo(Relation.SAME);
        assertThat(flash.relation(Signature.of("Rebels say they have shot down a helicopter over the port of Tarvo")))
                .isEqualTo(Relation.APART);
        assertThat(flash.bands()).hasSize(1);
    }

    @Test
    void the_estimate_is_near_the_share_of_common_runs_of_words() {
        Random random = new Random(17);
        for (double share : new double[] {0.1, 0.3, 0.5, 0.8}) {
            double error = 0;
            for (int trial = 0; trial < 20; trial++) {
                String common = words(random, 400);
                int apart = (int) Math.round(200 * (1 - share) / share);
                Signature one = Signature.of(common + words(random, apart));
                Signature other = Signature.of(common + words(random, apart));
                double jaccard = 398.0 / (398 + 2 * apart);
                error += (one.likeness(other) - jaccard) / 20;
                assertThat(one.likeness(other)).isCloseTo(jaccard, within(0.16));
            }
            assertThat(error).isCloseTo(0, within(0.035));
        }
    }

    private static String words(Random random, int number) {
        return IntStream.range(0, number)
                .mapToObj(i ->
                        Integer.toString(random.nextInt(), Character.MAX_RADIX).replace("-", "m"))
                .collect(Collectors.joining(" ", "", " "));
    }

    @Test
    void hostile_texts_are_taken_as_they_are() {
        Signature repeated = Signature.of("war ".repeat(1_000_000));
        assertThat(repeated.bands()).hasSize(1);
        assertThat(repeated.relation(Signature.of("war ".repeat(999_999)))).isEqualTo(Relation.APART);
        assertThat(Signature.of("a".repeat(5_000_000)).bands()).hasSize(1);
        assertThat(Signature.of("\n".repeat(1_000_000)).bands()).isEmpty();
        assertThat(Signature.of("(".repeat(1_000_000)).bands()).isEmpty();
        assertThat(Signature.of("\uD800".repeat(1_000_000)).bands()).isEmpty();
        String huge = words(new Random(5), 300_000);
        assertThat(Signature.of(huge).relation(Signature.of(huge + "end"))).isEqualTo(Relation.SAME);
    }
}
