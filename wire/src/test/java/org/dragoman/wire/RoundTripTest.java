package org.dragoman.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.model.Claim;
import org.dragoman.model.Document;
import org.junit.jupiter.api.Test;

class RoundTripTest {

    private static final int RECORDS = 3_000;

    @Test
    void what_is_written_is_read_back_and_written_again_as_the_same_bytes() throws IOException {
        RandomRecords random = new RandomRecords(20190128);
        List<Recorded> written = new ArrayList<>();
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        try (RecordWriter writer = new RecordWriter(first)) {
            for (int i = 0; i < RECORDS; i++) {
                if (i % 8 == 0) {
                    Document document = random.document();
                    writer.write(document);
                    written.add(DocumentRecord.of(document));
                } else {
                    Claim claim = random.claim();
                    writer.write(claim);
                    written.add(new ClaimRecord(claim));
                }
            }
        }

        List<Recorded> read = new ArrayList<>();
        RecordReader.read(new ByteArrayInputStream(first.toByteArray()), "first", read::add);
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        try (RecordWriter writer = new RecordWriter(second)) {
            for (Recorded recorded : read) {
                writer.write(recorded);
            }
        }

        assertThat(read).isEqualTo(written);
        assertThat(second.toByteArray()).isEqualTo(first.toByteArray());
    }

    @Test
    void a_line_ends_only_where_a_record_ends_for_every_reader_of_lines() throws IOException {
        RandomRecords random = new RandomRecords(7);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RecordWriter writer = new RecordWriter(bytes)) {
            for (int i = 0; i < 500; i++) {
                writer.write(random.claim());
            }
        }
        String lines = bytes.toString(StandardCharsets.UTF_8);
        assertThat(lines.split("[\\u000A-\\u000D\\u001C-\\u001E\\u0085\\u2028\\u2029]"))
                .hasSize(500);
        assertThat(lines).endsWith("}\n");
    }

    @Test
    void a_document_is_rebuilt_from_its_record_and_its_text() {
        Document document = new RandomRecords(3).document();
        DocumentRecord record = (DocumentRecord) RecordReader.line(RecordWriter.line(document), "here", 1);
        assertThat(record.with(document.text())).isEqualTo(document);
    }
}
