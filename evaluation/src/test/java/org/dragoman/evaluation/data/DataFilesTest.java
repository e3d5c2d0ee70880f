package org.dragoman.evaluation.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dragoman.model.FaultException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFilesTest {

    @TempDir
    Path root;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(root.resolve("some"));
    }

    private DataFile file(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
        return DataFolder.list(root).get(0);
    }

    private DataFile file(String name, String content) throws IOException {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] gzipped(String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void a_packed_file_is_known_by_its_bytes_and_not_by_its_name() throws IOException {
        assertThat(file("a.jsonl", gzipped("{\"text\":\"one\"}\n"))
                        .jsonRows()
                        .get(0)
                        .need("text"))
                .isEqualTo("one");
    }

    @Test
    void the_files_of_a_zip_are_read_each() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : List.of("in/a.tml", "in/b.tml")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        DataFile packed = file("all.zip", bytes.toByteArray());
        assertThat(packed.parts()).extracting(DataFile.Part::text).containsExactly("in/a.tml", "in/b.tml");
        assertThat(packed.head().start()).isEqualTo("in/a.tml");
    }

    @Test
    void a_file_cut_off_while_packed_is_named() throws IOException {
        byte[] whole = gzipped("{\"text\":\"" + "one two three ".repeat(500) + "\"}\n");
        DataFile cut = file("a.jsonl.gz", Arrays.copyOf(whole, whole.length - 12));
        assertThatThrownBy(cut::jsonRows)
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("DRAGOMAN-112")
                .hasMessageContaining("some/a.jsonl.gz");
    }

    @Test
    void wrong_bytes_broken_json_and_rows_too_long_are_named_by_their_line() throws IOException {
        told(file("a.tsv", "a\tb\n1\t2\n\u00e9\n".getBytes(StandardCharsets.ISO_8859_1)), 3, "UTF-8");
        told(file("a.tsv", "a\tb\n\n1\t2\t3\n"), 3, "it has 3 fields, the header 2");
        told(file("a.tsv", "{\"a\":1}\n{\"a\":"), 2, "it is not whole JSON");
    }

    private static void told(DataFile file, int line, String words) {
        assertThatThrownBy(file::rows)
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("some/a.tsv, line " + line + ": ")
                .hasMessageContaining(words);
    }

    @Test
    void missing_fields_wrong_numbers_and_wrong_spans_are_named_by_their_line() throws IOException {
        JsonRow row = file("a.jsonl", "{\"n\":\"many\",\"span\":[4,2],\"spans\":[[1]],\"list\":3}")
                .jsonRows()
                .get(0);
        assertThatThrownBy(() -> row.need("text")).hasMessageContaining("line 1: the field text is missing");
        assertThatThrownBy(() -> row.needNumber("n")).hasMessageContaining("whole number");
        assertThatThrownBy(() -> row.span("span")).hasMessageContaining("[begin, end]");
        assertThatThrownBy(() -> row.spans("spans")).hasMessageContaining("[begin, end]");
        assertThatThrownBy(() -> row.rows("list")).hasMessageContaining("is a list");
    }

    @Test
    void ledgers_and_timeml_are_taken_by_the_folder() throws IOException {
        for (String name : List.of("a.yaml", "a.txt", "b.tml", "c.tml", "notes.txt", ".hidden", "README.md")) {
            Files.writeString(folder.resolve(name), "x");
        }
        assertThat(DataFolder.list(root))
                .extracting(DataFile::name)
                .containsExactly("some/notes.txt", "some/", "some/*.tml");
        assertThat(DataFolder.list(folder))
                .extracting(DataFile::name)
                .containsExactly("some/notes.txt", "some/", "some/*.tml");
    }

    @Test
    void a_checksum_is_that_of_the_bytes_and_changes_with_any_file_of_several() throws IOException {
        assertThat(file("a.tsv", "abc").sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        Files.delete(folder.resolve("a.tsv"));
        Files.writeString(folder.resolve("b.tml"), "x");
        Files.writeString(folder.resolve("c.tml"), "x");
        String before = DataFolder.list(root).get(0).sha256();
        Files.writeString(folder.resolve("c.tml"), "y");
        assertThat(DataFolder.list(root).get(0).sha256()).isNotEqualTo(before);
    }

    @Test
    void tags_are_found_in_whichever_column_they_stand() throws IOException {
        for (String lines :
                List.of("Oslo\tB-LOC\n", "Oslo B-LOC\n", "1\tOslo\tB-LOC\t-\t-\n", "Oslo NNP B-NP B-LOC\n")) {
            DataFile file = file("a.conll", lines);
            assertThat(TaggedWords.types(file.head())).containsExactly("LOC");
            assertThat(TaggedWords.read(file.text()).get(0).sentences())
                    .containsExactly(List.of(new TaggedWords.Word("Oslo", "B-LOC")));
        }
        DataFile damaged = file("a.conll", "Oslo\tB-LOC\nlies\n");
        assertThatThrownBy(() -> TaggedWords.read(damaged.text())).hasMessageContaining("line 2");
    }

    @Test
    void documents_are_divided_where_the_file_divides_them_and_else_by_sentence() throws IOException {
        DataFile marked = file("a.conll", "-DOCSTART- O\n\nA O\n\nB O\n\n-DOCSTART- O\n\nC O\n");
        assertThat(TaggedWords.read(marked.text()))
                .extracting(article -> article.sentences().size())
                .containsExactly(2, 1);
        DataFile bare = file("a.conll", "A O\n\nB O\n");
        assertThat(TaggedWords.read(bare.text()))
                .extracting(TaggedWords.Article::line)
                .containsExactly(1, 3);
    }

    @Test
    void words_are_joined_as_they_are_printed_and_known_by_where_they_stand() {
        JoinedWords joined = new JoinedWords();
        for (String word : List.of("\"", "Yes", ",", "\"", "Norway", "'s", "𝔸nna", "(", "35", ")", "said", ".")) {
            joined.word(word);
        }
        assertThat(joined).hasToString("\"Yes,\" Norway's 𝔸nna (35) said.");
        assertThat(joined.spans().get(6).begin()).isEqualTo(16);
        assertThat(joined.spans().get(11).end()).isEqualTo(31);
    }
}
