package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dragoman.ledger.store.Access;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.store.Location;
import org.dragoman.ledger.store.Selection;
import org.dragoman.ledger.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddCommandTest {

    @TempDir
    Path folder;

    private Path reports;
    private Path ledger;

    @BeforeEach
    void two_reports() throws Exception {
        reports = Files.createDirectory(folder.resolve("reports"));
        ledger = folder.resolve("crisis.ledger");
        Files.writeString(reports.resolve("a.txt"), "Norway offered to mediate between the two sides on Monday.\n");
        Files.writeString(
                reports.resolve("b.txt"), "France condemned Syria. \"We will respond,\" said the minister.\n");
    }

    private Called add(String... more) {
        String[] arguments = new String[more.length + 7];
        System.arraycopy(
                new String[] {"add", reports.toString(), "--published", "2024-05-06", "--ledger", ledger.toString()},
                0,
                arguments,
                0,
                6);
        arguments[6] = "--reader=symbolic";
        System.arraycopy(more, 0, arguments, 7, more.length);
        return Called.with(arguments);
    }

    private List<Entry> claims() {
        try (Store store = Store.open(new Location.File(ledger), Access.READ)) {
            return store.entries(Selection.ALL.withRecords());
        }
    }

    @Test
    void the_ledger_holds_what_read_prints() {
        Called added = add();
        assertThat(added.code()).as(added.err()).isZero();
        assertThat(added.out()).startsWith("2 reports added, 0 coded anew, 0 passed over, 0 doubles, 0 faults; ");
        List<String> printed = Called.with("read", reports.toString(), "--published", "2024-05-06", "--reader=symbolic")
                .lines();
        assertThat(claims())
                .extracting(Entry::record)
                .containsExactlyInAnyOrderElementsOf(printed.stream()
                        .filter(line -> !line.startsWith("{\"kind\":\"document\""))
                        .toList());
    }

    @Test
    void adding_again_changes_nothing_and_says_so() {
        add();
        List<Entry> before = claims();
        assertThat(add().out())
                .startsWith("0 reports added, 0 coded anew, 2 passed over, 0 doubles, 0 faults; 0 claims written.");
        assertThat(claims()).isEqualTo(before);
    }

    @Test
    void tables_of_ones_own_make_another_coder_and_the_reports_are_coded_anew() throws Exception {
        add();
        Path actors = Files.createDirectories(folder.resolve("mine/actors"));
        Files.writeString(
                actors.resolve("groups-mine.tsv"),
                "id\tcode\tname\tnames\tcountries\tsectors\tkind\tfrom\tto\tpart_of\twikidata\n"
                        + "two-sides\tNOR\tTwo Sides\t\tNOR\tREB\tarmed\t2021\t\t\t\n");
        Called again = add("--knowledge", folder.resolve("mine").toString());
        assertThat(again.out())
                .as(again.err())
                .startsWith("0 reports added, 2 coded anew, 0 passed over, 0 doubles, 0 faults; ");
    }

    @Test
    void a_report_that_cannot_be_read_is_told_and_the_others_are_added() throws Exception {
        Files.write(reports.resolve("c.txt"), new byte[] {0, 1, 2, 3, 0, 0, 5, 0});
        Called added = add();
        assertThat(added.code()).isEqualTo(1);
        assertThat(added.err()).contains("DRAGOMAN-104").contains("c.txt");
        assertThat(added.out()).startsWith("2 reports added, 0 coded anew, 0 passed over, 0 doubles, 1 faults; ");
    }

    @Test
    void every_report_that_comes_in_is_accounted_for() throws Exception {
        String line = "{\"title\": \"%s\", \"published\": \"2024-05-06\", \"text\": \"Norway condemned Syria.\"}\n";
        Path lines = Files.writeString(
                folder.resolve("lines.jsonl"),
                line.formatted("a") + line.formatted("b") + line.formatted("a") + "{\"text\": \n");
        String[] twice = {
            "add",
            reports.toString(),
            lines.toString(),
            reports.toString(),
            "--ledger",
            ledger.toString(),
            "--batch=1",
            "--published=2024-05-06",
            "--reader=symbolic",
            "--threads=2"
        };
        Called added = Called.with(twice);
        assertThat(added.code()).isEqualTo(1);
        assertThat(added.out()).startsWith("4 reports added, 0 coded anew, 0 passed over, 3 doubles, 1 faults; ");
        assertThat(Called.with(twice).out())
                .startsWith("0 reports added, 0 coded anew, 4 passed over, 3 doubles, 1 faults; 0 claims written.");
    }

    @Test
    void threads_change_nothing_in_the_ledger() {
        add("--threads", "3");
        List<String> many = claims().stream().map(Entry::record).toList();
        ledger = folder.resolve("other.ledger");
        add();
        assertThat(claims()).extracting(Entry::record).isEqualTo(many);
    }

    @Test
    void without_a_ledger_nothing_is_read() {
        Called called = Called.with("add", reports.toString());
        assertThat(called.code()).isEqualTo(2);
        assertThat(called.err()).contains("--ledger is missing");
    }

    @Test
    void a_folder_where_one_may_not_write_is_told_with_a_number() {
        Called called = Called.with("add", reports.toString(), "--ledger", "/proc/nowhere/crisis.ledger");
        assertThat(called.code()).isEqualTo(1);
        assertThat(called.err()).contains("DRAGOMAN-606");
    }

    /** A server with a feed of one entry, whose text is whole. */
    private static HttpServer serve(List<String> asked) throws IOException {
        String feed = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>The Daily</title>"
                + "<link>http://localhost/</link><description>News</description><item><title>Talks in Velmar</title>"
                + "<guid isPermaLink=\"false\">one</guid><pubDate>Mon, 06 May 2024 10:00:00 GMT</pubDate><description>"
                + "Norway offered to mediate between the two sides. ".repeat(20)
                + "</description></item></channel></rss>";
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            boolean isFeed = exchange.getRequestURI().getPath().equals("/rss.xml");
            boolean isKnown = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            byte[] body = isFeed && !isKnown ? feed.getBytes(StandardCharsets.UTF_8) : new byte[0];
            exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
            exchange.getResponseHeaders().set("ETag", "\"v1\"");
            exchange.sendResponseHeaders(!isFeed ? 404 : isKnown ? 304 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }

    @Test
    void a_feed_gives_its_new_entries_and_at_the_next_poll_nothing() throws Exception {
        HttpServer server = serve(Collections.synchronizedList(new ArrayList<>()));
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/rss.xml";
            String[] poll = {"add", url, "--allow-private-addresses", "--reader=symbolic", "--ledger", ledger.toString()
            };
            Called first = Called.with(poll);
            assertThat(first.out()).as(first.err()).startsWith("1 reports added");
            assertThat(claims()).isNotEmpty();
            assertThat(Called.with(poll).out()).startsWith("0 reports added, 0 coded anew, 0 passed over");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void a_feed_inside_a_private_network_is_refused_and_nothing_is_asked_there() throws Exception {
        List<String> asked = Collections.synchronizedList(new ArrayList<>());
        HttpServer server = serve(asked);
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/rss.xml";
            Called called = Called.with("add", url, "--reader=symbolic", "--ledger", ledger.toString());
            assertThat(called.code()).isEqualTo(1);
            assertThat(called.err()).contains("DRAGOMAN-122");
            assertThat(asked).isEmpty();
        } finally {
            server.stop(0);
        }
    }
}
