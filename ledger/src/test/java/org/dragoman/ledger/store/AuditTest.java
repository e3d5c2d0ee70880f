package org.dragoman.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dragoman.ledger.sample.Databases;
import org.dragoman.ledger.sample.SampleLedger;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AuditTest {

    private static final String OFF = "insert into coding select 99, ";

    /** A change that somebody makes to the tables by hand, and what is told of it. */
    private static final Map<String, String> CHANGES = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "update report set recorded = timestamp '2000-01-01 00:00:00' where number = 3",
                    "report 3 is recorded before one"),
            Map.entry(
                    "update coding set recorded = timestamp '2000-01-01 00:00:00' where number = 3",
                    "coding 3 is recorded before an"),
            Map.entry("update report set sha256 = 'none' where number = 2", "report 2 has no text"),
            Map.entry("update report set origin = 4 where number = 2", "report 2 is told to be a copy"),
            Map.entry("update report set relation = 'copy' where number = 2", "report 2 is told to be a copy"),
            Map.entry(
                    "update report set id = (select id from report where number = 1) where number = 3",
                    "report 3 is there under"),
            Map.entry("insert into band values (5, 77, date '2024-03-05')", "report 77, which is not there"),
            Map.entry(
                    OFF + "77, coder, 0, actors, countries, recorded, null from coding where number = 4",
                    "coding 99 is of no report"),
            Map.entry(
                    OFF + "3, coder, 0, actors, countries, recorded, null from coding where number = 4",
                    "report 3 has not exactly one"),
            Map.entry("update coding set superseded = recorded where number = 4", "coding 4 is not superseded when"),
            Map.entry("update coding set claims = 7 where number = 2", "coding 2 has another number"),
            Map.entry("delete from claim_position where coding = 2", "coding 2 has another number"),
            Map.entry("update claim_position set report = 4 where coding = 2", "claims of coding 2 have no such"),
            Map.entry(
                    "update claim_position set superseded = recorded where coding = 2",
                    "claims of coding 2 have no such")));

    @TestFactory
    Stream<DynamicTest> rows_that_do_not_fit_are_told_by_their_numbers() {
        return CHANGES.entrySet().stream()
                .map(change -> DynamicTest.dynamicTest(change.getKey(), () -> {
                    Location location = Databases.file();
                    SampleLedger.add(location, 1, 4, 2, "first");
                    try (Engine engine = Store.connect(location, Access.WRITE)) {
                        engine.handle().execute(change.getKey());
                    }
                    assertThat(told(location)).anyMatch(message -> message.contains(change.getValue()));
                }));
    }

    private static List<String> told(Location location) {
        List<String> told = new java.util.ArrayList<>();
        try (Store store = Store.open(location, Access.READ)) {
            new Audit(store).rows(fault -> told.add(fault.getMessage()));
        }
        return told;
    }

    @ParameterizedTest
    @MethodSource("org.dragoman.ledger.sample.Databases#both")
    void rows_that_were_only_added_and_superseded_fit(Location location) {
        SampleLedger.add(location, 1, 25, 10, "first");
        SampleLedger.add(location, 5, 9, 3, "second");
        SampleLedger.add(location, 7, 30, 3, "third");
        assertThat(told(location)).isEmpty();
    }
}
