package org.dragoman.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.dragoman.model.Document;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;

/**
 * Whatever bytes come in, the intake hands out whole documents or numbered faults.
 *
 * <p>A normal test run replays the inputs kept under {@code src/test/resources/org/dragoman/intake/
 * IntakeFuzzTestInputs/}, one folder a method. To search for new ones, run one method at a time:
 *
 * <pre>JAZZER_FUZZ=1 mvn -pl model,intake test -Dtest='IntakeFuzzTest#anything' -Dsurefire.failIfNoSpecifiedTests=false
 * </pre>
 *
 * <p>Jazzer writes what breaks into that folder; keep it there when the break is mended.
 */
class IntakeFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void anything(byte[] bytes) {
        check(bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void page(byte[] bytes) {
        check(after("<!doctype html><html>", bytes));
    }

    @FuzzTest(maxDuration = "10m")
    void line(byte[] bytes) {
        check(after("{\"text\":\"", bytes));
    }

    private static byte[] after(String beginning, byte[] bytes) {
        byte[] start = beginning.getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(start, start.length + bytes.length);
        System.arraycopy(bytes, 0, both, start.length, bytes.length);
        return both;
    }

    private static void check(byte[] bytes) {
        Basket basket = Basket.ofInput(bytes);
        assertThat(basket.documents.size() + basket.faults.size()).isPositive();
        for (Document document : basket.documents) {
            checkDocument(document);
        }
        for (FaultException fault : basket.faults) {
            assertThat(fault.fault()).isNotEqualTo(Fault.INTERNAL);
        }
        Basket again = Basket.ofInput(bytes);
        assertThat(again.documents).isEqualTo(basket.documents);
    }

    private static void checkDocument(Document document) {
        String text = document.text().toString();
        // What UTF-8 cannot carry would come back as a question mark.
        assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(text);
        int last = -1;
        List<Document.Boilerplate> all = document.boilerplate();
        for (Document.Boilerplate part : all) {
            assertThat(part.span().begin()).isGreaterThan(last);
            last = part.span().end();
            assertThat(document.text().quote(part.span())).doesNotContain("\n").isNotBlank();
        }
        assertThat(last).isLessThanOrEqualTo(document.text().length());
    }
}
