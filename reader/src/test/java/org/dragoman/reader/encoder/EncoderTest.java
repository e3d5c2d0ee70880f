package org.dragoman.reader.encoder;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dragoman.model.FaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncoderTest {

    @Test
    void a_folder_without_an_encoder_is_told_with_the_file_that_is_missing(@TempDir Path folder) {
        assertThatThrownBy(() -> Encoder.load(folder))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("DRAGOMAN-402")
                .hasMessageContaining("reader.onnx is missing");
    }

    @Test
    void a_damaged_encoder_is_told(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("reader.onnx"), "no network");
        Files.writeString(folder.resolve("labels.tsv"), "speech\tO\n");
        Files.writeString(folder.resolve("vocabulary.txt"), "[UNK]\n[CLS]\n[SEP]\n");
        assertThatThrownBy(() -> Encoder.load(folder))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("DRAGOMAN-402");
    }

    @Test
    void a_vocabulary_that_lacks_its_special_pieces_is_told(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("reader.onnx"), "no network");
        Files.writeString(folder.resolve("labels.tsv"), "speech\tO\n");
        Files.writeString(folder.resolve("vocabulary.txt"), "the\n");
        assertThatThrownBy(() -> Encoder.load(folder))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("[UNK]");
    }
}
