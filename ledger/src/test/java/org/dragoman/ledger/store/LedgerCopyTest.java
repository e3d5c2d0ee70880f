package org.dragoman.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dragoman.ledger.sample.Databases;
import org.dragoman.ledger.sample.SampleLedger;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LedgerCopyTest {

    private static final String BOTH = "org.dragoman.ledger.sample.Databases#both";
    private static final Schema TWO = new Schema(List.of("schema-1", "schema-of-a-test"));
    private static final Schema FAILING = new Schema(List.of("schema-1", "schema-that-fails"));

    static Stream<Arguments> ways() {
        List<Supplier<Location>> places = List.of(Databases::file, Databases::database);
        return places.stream().flatMap(from -> places.stream().map(to -> Arguments.of(from.get(), to.get())));
    }

    /** All rows of all tables, as their values are written. */
    private static Map<String, List<String>> rows(Location location) {
        try (Engine engine = Store.connect(location, Access.READ)) {
            Map<String, List<String>> rows = new TreeMap<>();
            for (String table : Schema.tables(engine.handle())) {
                List<String> written = new ArrayList<>();
                engine.handle()
                        .createQuery("select * from " + table)
                        .map((row, context) -> {
                            StringBuilder line = new StringBuilder();
                            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                                Object value = row.getObject(i);
                                boolean isBytes = value instanceof byte[] || value instanceof java.sql.Blob;
                                line.append('|').append(isBytes ? java.util.Arrays.toString(row.getBytes(i)) : value);
                            }
                            return line.toString();
                        })
                        .forEach(written::add);
                written.sort(null);
                rows.put(table, written);
            }
            return rows;
        }
    }

    private static void addSignature(Location location) {
        try (Engine engine = Store.connect(location, Access.WRITE)) {
            engine.handle().execute("update report set signature = ?, title = 'a \\N b' where number = 2", new byte[] {
                0, 1, -1, 92
            });
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void a_copy_is_equal_row_for_row(Location from, Location to) {
        SampleLedger.add(from, 1, 25, 10, "first");
        SampleLedger.add(from, 1, 5, 10, "second");
        addSignature(from);
        Map<String, List<String>> before = rows(from);
        assertThat(LedgerCopy.copy(from, to, () -> {})).isEqualTo(1);
        assertThat(rows(to)).isEqualTo(before);
        assertThat(before.entrySet().stream()
                        .filter(table -> table.getKey().startsWith("claim_"))
                        .mapToInt(table -> table.getValue().size())
                        .sum())
                .isEqualTo(60);
        assertThat(rows(from)).isEqualTo(before);
        assertThat(SampleLedger.content(to)).isEqualTo(SampleLedger.content(from));
        SampleLedger.add(to, 20, 30, 10, "first");
        assertThat(rows(to).get("report")).hasSize(30);
    }

    private static void assertFault(Fault fault, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        FaultException.class,
                        thrown -> assertThat(thrown.fault()).isEqualTo(fault));
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void an_older_ledger_is_refused_until_it_is_migrated_and_keeps_its_rows(Location location) {
        SampleLedger.add(location, 1, 3, 10, "first");
        Map<String, List<String>> before = rows(location);
        for (Access access : Access.values()) {
            assertFault(Fault.LEDGER_OLDER, () -> Store.open(location, access, Clock.systemUTC(), TWO));
        }
        assertThat(rows(location)).isEqualTo(before);
        Upkeep.migrate(location, TWO);
        assertThat(Upkeep.version(location, TWO)).isEqualTo(2);
        try (Store store = Store.open(location, Access.READ, Clock.systemUTC(), TWO)) {
            assertThat(store.entries(Selection.ALL)).hasSize(6);
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_newer_ledger_is_refused_and_left_as_it_is(Location location) {
        SampleLedger.add(location, 1, 3, 10, "first");
        Upkeep.migrate(location, TWO);
        Map<String, List<String>> before = rows(location);
        for (Access access : Access.values()) {
            assertFault(Fault.LEDGER_NEWER, () -> Store.open(location, access));
        }
        assertFault(Fault.LEDGER_NEWER, () -> Upkeep.migrate(location));
        assertFault(Fault.LEDGER_NEWER, () -> LedgerCopy.copy(location, Databases.file(), () -> {}));
        assertThat(rows(location)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_migration_that_fails_changes_nothing(Location location) {
        SampleLedger.add(location, 1, 3, 10, "first");
        Map<String, List<String>> before = rows(location);
        assertThatThrownBy(() -> Upkeep.migrate(location, FAILING)).isInstanceOf(FaultException.class);
        assertThat(rows(location)).isEqualTo(before);
        assertThat(Upkeep.version(location)).isEqualTo(1);
    }
}
