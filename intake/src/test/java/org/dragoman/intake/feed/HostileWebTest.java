package org.dragoman.intake.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That hosts with bad intent, or none at all, are told as faults and do no harm. */
class HostileWebTest {

    private static final String RSS = "application/rss+xml";

    private final Web web = new Web();
    private final Feeds feeds = Feeds.create().allowingPrivateAddresses().withLimits(Polled.SHORT);

    @AfterEach
    void close() {
        web.close();
    }

    private Polled poll(String path) {
        return Polled.of(feeds, web.url(path), FeedState.NEW);
    }

    @Test
    void a_host_that_never_answers_is_given_up() {
        web.on("/feed", exchange -> sleep(60_000));
        assertThat(poll("/feed").onlyFault().fault()).isEqualTo(Fault.FEED_UNREACHABLE);
    }

    @Test
    void a_host_that_answers_byte_by_byte_without_end_is_given_up() {
        web.on("/feed", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream body = exchange.getResponseBody();
            while (true) {
                body.write('<');
                body.flush();
                sleep(20);
            }
        });
        assertThat(poll("/feed").onlyFault()).hasMessageContaining("no whole answer in time");
    }

    private static void sleep(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException ended) {
            throw new IOException(ended);
        }
    }

    @Test
    void an_answer_without_end_is_cut_off() {
        web.on("/feed", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] megabyte = new byte[1_000_000];
            while (true) {
                exchange.getResponseBody().write(megabyte);
            }
        });
        assertThat(poll("/feed").onlyFault().fault()).isEqualTo(Fault.FEED_TOO_LARGE);
    }

    @Test
    void a_gzip_bomb_does_not_go_off() throws IOException {
        byte[] bomb = Web.gzip(new byte[3_900_000]);
        web.on("/feed", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            Web.send(exchange, 200, bomb);
        });
        assertThat(poll("/feed").onlyFault()).hasMessageContaining("decompressed it grows");
    }

    @Test
    void what_is_too_large_when_decompressed_is_refused_though_it_is_no_bomb() throws IOException {
        byte[] letters = new byte[5_000_000];
        Random random = new Random(1);
        for (int i = 0; i < letters.length; i++) {
            letters[i] = (byte) ('a' + random.nextInt(2));
        }
        byte[] packed = Web.gzip(letters);
        assertThat(packed.length).isLessThan(Polled.SHORT.received());
        web.on("/feed", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            Web.send(exchange, 200, packed);
        });
        assertThat(Polled.of(
                                feeds.withLimits(new FeedLimits(
                                        FeedLimits.USUAL.connect(), FeedLimits.USUAL.whole(), 1_000_000, 4_000_000, 1)),
                                web.url("/feed"),
                                FeedState.NEW)
                        .onlyFault()
                        .fault())
                .isEqualTo(Fault.FEED_TOO_LARGE);
    }

    @Test
    void broken_gzip_and_unknown_compression_are_told() {
        web.on("/broken", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            Web.send(exchange, 200, "no gzip".getBytes(StandardCharsets.UTF_8));
        });
        web.on("/other", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "br");
            Web.send(exchange, 200, "no br".getBytes(StandardCharsets.UTF_8));
        });
        assertThat(poll("/broken").onlyFault().fault()).isEqualTo(Fault.FEED_UNREACHABLE);
        assertThat(poll("/other").onlyFault().fault()).isEqualTo(Fault.FEED_UNREACHABLE);
    }

    @Test
    void redirects_without_end_are_given_up() {
        web.redirect("/feed", "/feed");
        Polled polled = poll("/feed");
        assertThat(polled.onlyFault().fault()).isEqualTo(Fault.REDIRECTS);
        assertThat(web.asked).hasSize(1 + 1 + Fetcher.MOST_REDIRECTS);
    }

    @Test
    void a_few_redirects_are_followed_and_the_report_stands_where_they_end() {
        web.redirect("/1", "/2").redirect("/2", web.url("/3?x=1")).onFile("/3?x=1", "text/html", "talks.html");
        assertThat(poll("/1").only().url()).isEqualTo(web.url("/3?x=1"));
    }

    @Test
    void an_external_entity_is_neither_read_nor_fetched() {
        web.on("/secret", "text/plain", "secret");
        web.on(
                "/feed",
                RSS,
                "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY x SYSTEM 'HERE/secret'>]><rss version='2.0'><channel>"
                        + "<title>T</title><link>HERE</link><description>d</description>"
                        + "<item><description>It is &x; said the minister on Monday.</description></item></channel></rss>");
        Polled polled = poll("/feed");
        assertThat(polled.onlyFault().fault()).isEqualTo(Fault.FEED_MALFORMED);
        assertThat(polled.onlyFault()).hasMessageContaining("DOCTYPE");
        assertThat(web.asked).doesNotContain("/secret");
    }

    @Test
    void an_external_dtd_is_not_fetched() {
        web.on("/rss.dtd", "text/plain", "<!ELEMENT rss ANY>");
        web.on("/feed", RSS, "<!DOCTYPE rss SYSTEM 'HERE/rss.dtd'><rss version='2.0'><channel></channel></rss>");
        assertThat(poll("/feed").onlyFault().fault()).isEqualTo(Fault.FEED_MALFORMED);
        assertThat(web.asked).doesNotContain("/rss.dtd");
    }

    @Test
    void a_billion_laughs_are_not_laughed() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a")
                    .append(i)
                    .append(" '")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        web.on("/feed", RSS, laughs + "]><rss version='2.0'><channel><title>&a29;</title></channel></rss>");
        assertThat(poll("/feed").onlyFault().fault()).isEqualTo(Fault.FEED_MALFORMED);
    }

    @Test
    void elements_nested_without_end_do_not_fill_the_stack() {
        String deep = "<a>".repeat(50_000) + "</a>".repeat(50_000);
        web.on(
                "/feed",
                "application/atom+xml",
                "<feed xmlns='http://www.w3.org/2005/Atom'><title>T</title><entry><id>1</id>" + "<content type='xhtml'>"
                        + deep + "</content></entry></feed>");
        assertThat(poll("/feed").onlyFault().fault()).isEqualTo(Fault.FEED_MALFORMED);
    }

    @Test
    void entries_without_end_do_not_fill_the_memory() {
        web.on("/feed", RSS, "<rss version='2.0'><channel>" + "<item/>".repeat(10_001) + "</channel></rss>");
        assertThat(poll("/feed").onlyFault().fault()).isEqualTo(Fault.FEED_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss version='2.0'><channel><title>T</title>",
                "<rss version='2.0'><channel><title>A & B</title></channel></rss>",
                "<rss/>",
                "<rss version='77'><item/></rss>",
                "<feed xmlns='http://other.example/'><entry/></feed>",
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>",
                "<rss version='2.0'>\u0000\u0001</rss>",
            })
    void a_malformed_feed_is_told(String feed) {
        web.on("/feed", RSS, feed);
        assertThat(poll("/feed").onlyFault().fault()).isEqualTo(Fault.FEED_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss2.xml", "atom.xml", "rss1.xml"})
    void a_damaged_feed_is_read_or_told_and_nothing_else(String name) {
        Random random = new Random(4);
        for (int i = 0; i < 300; i++) {
            byte[] feed = Web.resource(name).getBytes(StandardCharsets.UTF_8);
            for (int changes = random.nextInt(4); changes >= 0; changes--) {
                feed[random.nextInt(feed.length)] = (byte) "<>&/'\" x1\0".charAt(random.nextInt(10));
            }
            HttpHeaders none = HttpHeaders.of(Map.of(), (header, value) -> true);
            try {
                assertThat(FeedReader.read(new Answer(WebAddress.of("http://a.example/"), 200, none, feed)))
                        .isNotNull();
            } catch (FaultException told) {
                assertThat(told.fault()).isEqualTo(Fault.FEED_MALFORMED);
            }
        }
    }

    @Test
    void binary_data_and_other_types_are_told() {
        web.on("/image", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            Web.send(exchange, 200, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3});
        });
        web.on("/json", "application/json", "{\"text\":\"no report\"}");
        web.on("/map", "application/xml", "<urlset><url/></urlset>");
        assertThat(poll("/image").onlyFault().fault()).isEqualTo(Fault.FILE_BINARY);
        assertThat(poll("/json").onlyFault().fault()).isEqualTo(Fault.FEED_MALFORMED);
        assertThat(poll("/map").onlyFault().fault()).isEqualTo(Fault.FEED_MALFORMED);
    }

    @Test
    void a_page_without_an_article_is_told() {
        web.on("/page", "text/html", "<html><body><nav>Home</nav></body></html>");
        assertThat(poll("/page").onlyFault().fault()).isEqualTo(Fault.HTML_NO_ARTICLE);
    }

    @Test
    void a_host_that_is_not_there_is_told() {
        Web gone = new Web();
        String address = gone.url("/feed");
        gone.close();
        assertThat(Polled.of(feeds, address, FeedState.NEW).onlyFault()).hasMessageContaining("takes no connection");
    }

    @Test
    void control_characters_in_titles_and_ids_do_not_come_through() {
        web.on(
                "/feed",
                RSS,
                "<rss version='2.0'><channel><title>T&#9;T</title><link>HERE</link><description>d</description><item>"
                        + "<title>One&#10;two &lt;b&gt;three&lt;/b&gt;</title><guid>a&#10;b</guid>"
                        + "<description>Belmark closed the border on Sunday.&lt;script&gt;alert(1)&lt;/script&gt;"
                        + "</description></item></channel></rss>");
        Polled polled = poll("/feed");
        assertThat(polled.only().title()).isEqualTo("One two three");
        assertThat(polled.only().externalId()).isEqualTo("a b");
        assertThat(polled.texts()).containsExactly("Belmark closed the border on Sunday.");
    }

    @Test
    void an_entry_that_leads_to_a_file_of_this_machine_is_told_and_its_own_words_are_read() {
        web.on(
                "/feed",
                RSS,
                "<rss version='2.0'><channel><title>T</title><link>HERE</link><description>d</description><item>"
                        + "<title>t</title><link>file:///etc/hostname</link>"
                        + "<description>Belmark closed the border on Sunday.</description></item></channel></rss>");
        Polled polled = poll("/feed");
        assertThat(polled.faultKinds()).containsExactly(Fault.WEB_ADDRESS);
        assertThat(polled.texts()).containsExactly("Belmark closed the border on Sunday.");
        assertThat(polled.documents.get(0).url()).isNull();
    }
}
