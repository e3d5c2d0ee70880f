package org.dragoman.ledger.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.dragoman.ledger.sample.Databases;
import org.dragoman.ledger.sample.SampleReports;
import org.dragoman.ledger.store.Access;
import org.dragoman.ledger.store.Batch;
import org.dragoman.ledger.store.Location;
import org.dragoman.ledger.store.Store;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexTest {

    @TempDir
    Path folder;

    private Store store;
    private final List<Fault> warnings = new ArrayList<>();

    @BeforeEach
    void a_ledger_with_a_report() {
        store = Store.open(Databases.file(), Access.CREATE);
        add(store, "Velmar closed the northern road.");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static void add(Store into, String text) {
        SampleReports report = SampleReports.report("The Daily", "2024-03-05", text, "first");
        Batch batch = into.batch();
        batch.add(report.document(), report.coder(), report.claims());
        batch.commit();
    }

    private long found(Store in, String words) {
        Listener listener = new Listener() {
            @Override
            public void warning(FaultException warning) {
                warnings.add(warning.fault());
            }
        };
        return new Search(in, folder.resolve("index"), listener)
                .words(Request.of(words, 10))
                .total();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("index/words"))) {
            return files.filter(file -> !file.endsWith("write.lock")).toList();
        }
    }

    @Test
    void a_deleted_index_is_made_again_in_silence() throws IOException {
        assertThat(found(store, "road")).isEqualTo(1);
        for (Path file : files()) {
            Files.delete(file);
        }
        assertThat(found(store, "road")).isEqualTo(1);
        assertThat(warnings).isEmpty();
    }

    @Test
    void every_kind_of_damage_leads_to_a_warning_and_a_new_index() throws IOException {
        found(store, "road");
        List<Damage> damages = List.of(
                file -> Files.write(file, new byte[0]),
                file -> Files.writeString(file, "not an index at all, but of some length"),
                Files::delete,
                file -> {
                    byte[] octets = Files.readAllBytes(file);
                    Files.write(file, Arrays.copyOf(octets, octets.length - 9));
                });
        for (Damage damage : damages) {
            for (int i = 0; i < files().size(); i++) {
                warnings.clear();
                damage.apply(files().stream().sorted().toList().get(i));
                assertThat(found(store, "road")).isEqualTo(1);
                assertThat(warnings).containsExactly(Fault.SEARCH_REBUILT);
            }
        }
    }

    private interface Damage {
        void apply(Path file) throws IOException;
    }

    @Test
    void the_index_of_another_ledger_is_replaced() {
        found(store, "road");
        try (Store other = Store.open(Databases.file(), Access.CREATE)) {
            add(other, "Kell opened the southern bridge.");
            assertThat(found(other, "road")).isZero();
            assertThat(found(other, "bridge")).isEqualTo(1);
            assertThat(warnings).containsExactly(Fault.SEARCH_REBUILT);
        }
    }

    @Test
    void a_folder_with_anything_else_in_it_is_refused_and_left_as_it_is() throws IOException {
        Path note = Files.writeString(
                Files.createDirectories(folder.resolve("index")).resolve("note.txt"), "mine");
        assertThatThrownBy(() -> found(store, "road"))
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.fault()).isEqualTo(Fault.SEARCH_FOLDER));
        assertThat(folder.resolve("index")).isDirectoryContaining(note::equals);
        Files.delete(note);
        found(store, "road");
        Path inside = Files.writeString(folder.resolve("index/words/note.txt"), "mine");
        assertThatThrownBy(() -> found(store, "road")).isInstanceOf(FaultException.class);
        assertThat(inside).hasContent("mine");
    }

    @Test
    void a_file_in_the_folders_place_is_a_fault() throws IOException {
        Files.writeString(folder.resolve("index"), "a file");
        assertThatThrownBy(() -> found(store, "road"))
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.fault()).isEqualTo(Fault.SEARCH_UNWRITABLE));
    }

    @Test
    void while_another_brings_it_up_to_date_what_was_there_before_is_searched() throws IOException {
        Path words = Files.createDirectories(folder.resolve("index/words"));
        try (FSDirectory directory = FSDirectory.open(words);
                Lock another = directory.obtainLock("write.lock")) {
            another.ensureValid();
            assertThatThrownBy(() -> found(store, "road"))
                    .isInstanceOfSatisfying(
                            FaultException.class,
                            fault -> assertThat(fault.fault()).isEqualTo(Fault.SEARCH_BUSY));
        }
        assertThat(found(store, "road")).isEqualTo(1);
        add(store, "Kell opened the southern road.");
        try (FSDirectory directory = FSDirectory.open(words);
                Lock another = directory.obtainLock("write.lock")) {
            another.ensureValid();
            assertThat(found(store, "road")).isEqualTo(1);
            assertThat(warnings).containsExactly(Fault.SEARCH_BUSY);
        }
        assertThat(found(store, "road")).isEqualTo(2);
    }

    @Test
    void what_was_interrupted_goes_on_where_it_was() {
        Batch batch = store.batch();
        for (int i = 0; i < 1_200; i++) {
            SampleReports report =
                    SampleReports.report("The Daily " + i, "2024-03-05", "Report " + i + " of the road.", "first");
            batch.add(report.document(), report.coder(), report.claims());
        }
        batch.commit();
        Listener stopping = new Listener() {
            private int steps;

            @Override
            public void step() {
                if (++steps == 700) {
                    throw new UncheckedIOException(new AccessDeniedException("as if the process had ended"));
                }
            }
        };
        Search stopped = new Search(store, folder.resolve("index"), stopping);
        assertThatThrownBy(() -> stopped.words(Request.of("road", 10))).isInstanceOf(FaultException.class);
        List<Long> expected = new ArrayList<>();
        Listener counting = new Listener() {
            @Override
            public void expect(long count) {
                expected.add(count);
            }
        };
        Search resumed = new Search(store, folder.resolve("index"), counting);
        assertThat(resumed.words(Request.of("road", 10)).total()).isEqualTo(1_201);
        assertThat(expected).containsExactly(2 * 1_201L - 500);
    }

    @Test
    void the_usual_folder_names_no_password() {
        Location server = Location.of("postgresql://ann:secret@db.example.org/crisis?ssl=true");
        Path usual = Search.usualFolder(server, Map.of("XDG_CACHE_HOME", "/caches"));
        assertThat(usual)
                .isEqualTo(Search.usualFolder(
                        Location.of("postgresql://bob@db.example.org/crisis"), Map.of("XDG_CACHE_HOME", "/caches")))
                .startsWithRaw(Path.of("/caches/dragoman"));
        assertThat(usual.toString()).doesNotContain("secret");
        assertThat(Search.usualFolder(new Location.File(folder.resolve("a.ledger")), Map.of()))
                .isEqualTo(folder.resolve("a.ledger.search"));
    }
}
