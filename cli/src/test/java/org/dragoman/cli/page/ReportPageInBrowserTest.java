package org.dragoman.cli.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dragoman.cli.page.ReportPage.Report;
import org.dragoman.cli.sample.SampleReport;
import org.dragoman.model.Claim;
import org.dragoman.model.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Opens the page in Chromium, where one is installed. */
class ReportPageInBrowserTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final int SECONDS = 60;

    // The browser may still be closing its files when the test is over.
    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    @Test
    void an_address_with_a_records_id_lights_its_words_up() throws IOException, InterruptedException {
        SampleReport report = SampleReport.make(ReportPageTest.HOSTILE);
        Claim event = report.claims().stream()
                .filter(Event.class::isInstance)
                .findFirst()
                .orElseThrow();
        String page = ReportPage.render("Crisis", List.of(new Report(report.document(), report.claims())));
        String shown = open(page, event.anchor().id());
        assertThat(shown).containsPattern("class=\"[^\"]*on-trigger[^\"]*\"[^>]*>offered<");
        assertThat(shown).containsPattern("class=\"[^\"]*on-actor[^\"]*\"[^>]*>Ilse Maren<");
        assertThat(shown).contains("&lt;script&gt;alert(1)&lt;/script&gt;").contains("class=\"matrix\"");
        assertThat(shown.split("<script", -1)).hasSize(3);
    }

    private String open(String page, String id) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(CHROMIUM), "Skipped: no Chromium at " + CHROMIUM + " (apt-get install chromium)");
        Path file = Files.writeString(folder.resolve("page.html"), page);
        Path out = folder.resolve("dom.html");
        Process browser = new ProcessBuilder(
                        CHROMIUM.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--dump-dom",
                        file.toUri() + "#" + id)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean ended = browser.waitFor(SECONDS, TimeUnit.SECONDS);
        browser.destroyForcibly();
        assumeTrue(ended, "Skipped: Chromium did not end within " + SECONDS + " seconds");
        return Files.readString(out, StandardCharsets.UTF_8);
    }
}
