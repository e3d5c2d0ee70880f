package org.dragoman.reader.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SyntaxModelTest {

    private static byte[] resource(String name) throws IOException {
        try (InputStream stream = Objects.requireNonNull(Syntax.class.getResourceAsStream(name))) {
            return stream.readAllBytes();
        }
    }

    @Test
    void the_weights_are_those_that_the_model_card_describes() throws IOException, NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(resource("syntax.bin.gz"));
        String card = new String(resource("MODEL-CARD.md"), StandardCharsets.UTF_8);
        assertThat(card).contains("`" + HexFormat.of().formatHex(digest) + "`");
    }

    @Test
    void the_model_card_names_the_licence_of_the_treebank() throws IOException {
        assertThat(new String(resource("MODEL-CARD.md"), StandardCharsets.UTF_8))
                .contains("CC BY-SA 4.0");
    }
}
