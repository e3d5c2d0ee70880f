package org.dragoman.reader.encoder;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.model.FaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncoderTest {

    private static final String LABELS = Stream.concat(
                    WindowReader.HEADS.stream().map(head -> head + "\tO\n"),
                    WindowReader.LINKS.stream().map(link -> "link\t" + link + "\t0\t0\n"))
            .collect(Collectors.joining());

    @Test
    void a_folder_without_an_encoder_is_told_with_the_file_that_is_missing(@TempDir Path folder) {
        assertThatThrownBy(() -> Encoder.load(folder))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("DRAGOMAN-402")
                .hasMessageContaining("reader.onnx is missing");
    }

    @Test
    void a_network_that_is_not_the_one_the_labels_were_written_for_is_told(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("reader.onnx"), "no network");
        Files.writeString(folder.resolve("vocabulary.txt"), "the\n");
        Files.writeString(folder.resolve("labels.tsv"), LABELS + checksum(folder, "vocabulary.txt"));
        assertRefused(folder, "reader.onnx is damaged");
    }

    @Test
    void a_network_that_is_none_is_told(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("reader.onnx"), "no network");
        Files.writeString(
                folder.resolve("vocabulary.txt"), "[UNK]\n[CLS]\n[SEP]\n[unused0]\n[unused1]\n[unused2]\n[unused3]\n");
        Files.writeString(
                folder.resolve("labels.tsv"),
                LABELS + checksum(folder, "vocabulary.txt") + checksum(folder, "reader.onnx"));
        assertRefused(folder, "protobuf");
    }

    @Test
    void a_vocabulary_that_lacks_its_special_pieces_is_told(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("reader.onnx"), "no network");
        Files.writeString(folder.resolve("vocabulary.txt"), "the\n");
        Files.writeString(
                folder.resolve("labels.tsv"),
                LABELS + checksum(folder, "vocabulary.txt") + checksum(folder, "reader.onnx"));
        assertRefused(folder, "[UNK]");
    }

    @Test
    void a_network_that_lacks_a_head_is_told(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("reader.onnx"), "no network");
        Files.writeString(folder.resolve("vocabulary.txt"), "the\n");
        Files.writeString(folder.resolve("labels.tsv"), LABELS.replace("cue\tO\n", ""));
        assertRefused(folder, "labels.tsv has no head cue");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cue", "link\tactor\t1.0", "linkSize\tmany", "near\tone", ""})
    void labels_that_make_no_sense_are_told(String line, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("reader.onnx"), "no network");
        Files.writeString(folder.resolve("vocabulary.txt"), "the\n");
        Files.writeString(folder.resolve("labels.tsv"), line + "\n");
        assertRefused(folder, "");
    }

    private static void assertRefused(Path folder, String reason) {
        assertThatThrownBy(() -> Encoder.load(folder))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("DRAGOMAN-402")
                .hasMessageContaining(reason);
    }

    private static String checksum(Path folder, String name) throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(folder.resolve(name)));
            return "sha256\t" + name + "\t" + HexFormat.of().formatHex(digest) + "\n";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
