package org.dragoman.knowledge.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Objects;
import java.util.Set;
import org.dragoman.knowledge.Desk;
import org.dragoman.knowledge.table.Key;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {

    private static final Places PLACES = Desk.KNOWLEDGE.places();

    @ParameterizedTest
    @CsvSource({
        "Maracaibo, VEN, 10.6, -71.6", "Bergen, NOR, 60.4, 5.3", "Aleppo, SYR, 36.2, 37.2", "Goma, COD, -1.7, 29.2",
        "Kharkiv, UKR, 50.0, 36.2", "Bogota, COL, 4.6, -74.1", "Paris, FRA, 48.9, 2.3", "London, GBR, 51.5, -0.1"
    })
    void a_city_lies_where_it_lies(String name, String country, double latitude, double longitude) {
        KnownPlace place = Objects.requireNonNull(PLACES.named(Key.of(name), Set.of()));
        assertThat(place.country()).isEqualTo(country);
        assertThat(place.latitude()).isCloseTo(latitude, org.assertj.core.data.Offset.offset(0.3));
        assertThat(place.longitude()).isCloseTo(longitude, org.assertj.core.data.Offset.offset(0.3));
    }

    @Test
    void of_two_places_the_country_that_the_report_is_about_decides() {
        KnownPlace largest = Objects.requireNonNull(PLACES.named(Key.of("Valencia"), Set.of()));
        KnownPlace there = Objects.requireNonNull(PLACES.named(Key.of("Valencia"), Set.of("VEN")));
        KnownPlace elsewhere = Objects.requireNonNull(PLACES.named(Key.of("Valencia"), Set.of("ESP")));
        assertThat(there.country()).isEqualTo("VEN");
        assertThat(elsewhere.country()).isEqualTo("ESP");
        assertThat(PLACES.named(Key.of("Valencia"), Set.of("NOR"))).isEqualTo(largest);
    }

    @Test
    void the_most_populous_place_of_a_name_comes_first() {
        assertThat(PLACES.named(Key.of("Tripoli")))
                .isSortedAccordingTo((a, b) -> Integer.compare(b.population(), a.population()))
                .first()
                .extracting(KnownPlace::country)
                .isEqualTo("LBY");
    }

    @Test
    void a_place_that_nobody_has_heard_of_is_not_invented() {
        assertThat(PLACES.named(Key.of("Strelsau"))).isEmpty();
        assertThat(PLACES.named(Key.of("Strelsau"), Set.of("DEU"))).isNull();
    }

    @Test
    void every_line_of_the_gazetteer_is_well_formed() {
        assertThatCode(PLACES::check).doesNotThrowAnyException();
    }
}
