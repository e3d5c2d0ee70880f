package org.dragoman.intake.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses are fetched. */
class WebAddressTest {

    @ParameterizedTest
    @CsvSource({
        "HTTP://News.Example, http://news.example/",
        "https://news.example:8443/a#part, https://news.example:8443/a",
        "https://news.example/a b|c?d=é&e=100%, https://news.example/a%20b%7Cc?d=%C3%A9&e=100%25",
        "https://news.example/%C3%A9, https://news.example/%C3%A9",
        "https://zürich.example/, https://xn--zrich-kva.example/",
        "http://[2001:DB8::1]:80/, http://[2001:DB8::1]:80/",
        "http://news.example?a, http://news.example/?a",
    })
    void an_address_is_brought_into_one_form(String written, String address) {
        assertThat(WebAddress.of(written)).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://news.example/",
                "file:///etc/passwd",
                "http://",
                "http:///a",
                "http://news.example:0/",
                "http://news.example:99999/",
                "http://news.example:port/",
                "http://a_b\\c/",
                "http://news.example\n/",
                "news.example",
                "http://127.1/",
            })
    void what_is_no_address_is_told(String written) {
        assertThatThrownBy(() -> WebAddress.of(written))
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.fault()).isEqualTo(Fault.WEB_ADDRESS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://reader:hidden@news.example/", "http://reader:hid/hidden@news.example/"})
    void a_password_is_refused_and_not_repeated(String written) {
        assertThatThrownBy(() -> WebAddress.of(written))
                .hasMessageContaining("news.example")
                .hasMessageNotContaining("hid");
    }

    @ParameterizedTest
    @CsvSource({
        "b, https://news.example/a/b",
        "/b, https://news.example/b",
        "../b, https://news.example/b",
        "?x, https://news.example/a/c?x",
        "//other.example/b, https://other.example/b",
        "http://other.example, http://other.example/",
        "2031/a:b, https://news.example/a/2031/a:b",
        "1:2, https://news.example/a/1:2",
        "#part, https://news.example/a/c?d",
        "é b, https://news.example/a/%C3%A9%20b",
    })
    void a_link_is_meant_from_where_it_stands(String link, String address) {
        assertThat(WebAddress.of("https://news.example/a/c?d").resolve(link)).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1.2.3",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "0.0.0.0",
                "0.1.2.3",
                "192.0.0.8",
                "192.0.2.1",
                "198.18.0.1",
                "198.19.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.1.1.1",
                "240.0.0.1",
                "255.255.255.255",
                "2130706433",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "64:ff9b::127.0.0.1",
                "64:ff9b:1::1",
                "2001:db8::1",
                "2001::1",
                "2002:7f00:1::",
                "100::1",
                "3fff::1",
            })
    void addresses_of_this_machine_of_private_networks_and_of_special_use_are_not_public(String literal)
            throws UnknownHostException {
        assertThat(PublicNetwork.contains(InetAddress.getByName(literal))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.167.1.1",
                "223.255.255.255",
                "2606:4700::1111",
                "2a00:1450::1",
                "64:ff9b::1.1.1.1",
            })
    void other_addresses_are_public(String literal) throws UnknownHostException {
        assertThat(PublicNetwork.contains(InetAddress.getByName(literal))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/",
                "http://localhost:%d/",
                "http://2130706433:%d/",
                "http://[::ffff:127.0.0.1]:%d/",
                "http://0.0.0.0:%d/",
                "http://[::1]:%d/",
                "http://10.0.0.1:%d/",
                "http://169.254.169.254:%d/",
            })
    void a_private_address_is_refused_before_anything_is_sent(String address) {
        try (Web web = new Web()) {
            Polled polled = Polled.of(Feeds.create(), String.format(address, web.port()), FeedState.NEW);
            assertThat(polled.onlyFault().fault()).isEqualTo(Fault.ADDRESS_PRIVATE);
            assertThat(web.asked).isEmpty();
        }
    }

    @Test
    void a_redirect_to_a_private_address_is_refused() throws UnknownHostException {
        InetAddress first = InetAddress.getByName("127.0.0.1");
        Feeds feeds = Feeds.create().allowing(address -> address.equals(first) || PublicNetwork.contains(address));
        try (Web open = new Web()) {
            open.redirect("/feed", "http://127.0.0.2:" + open.port() + "/metadata");
            Polled polled = Polled.of(feeds, open.url("/feed"), FeedState.NEW);
            assertThat(polled.onlyFault().fault()).isEqualTo(Fault.ADDRESS_PRIVATE);
            assertThat(polled.onlyFault()).hasMessageContaining("127.0.0.2");
            assertThat(open.asked).containsExactly("/robots.txt", "/feed");
        }
    }
}
