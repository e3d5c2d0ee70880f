package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The scores on the gold that rules are developed on never fall below those that were reached once. */
class GoldRatchetTest {

    private static final Pattern F1 = Pattern.compile("\"kind\":\"(\\w+)\".*\"f1\":([0-9.]+)}");

    @Test
    void no_kind_of_record_falls_below_its_floor() throws IOException {
        Called called = Called.with(
                "score",
                "--format",
                "jsonl",
                Repository.root().resolve("gold/develop").toString());
        assertThat(called.code()).as(called.err()).isZero();
        Map<String, Double> reached = new HashMap<>();
        called.lines().stream()
                .filter(line -> line.startsWith("{\"report\":\"all\""))
                .forEach(line -> {
                    Matcher matcher = F1.matcher(line);
                    if (matcher.find()) {
                        reached.put(matcher.group(1), Double.valueOf(matcher.group(2)));
                    }
                });
        for (String kind : floors().stringPropertyNames()) {
            double floor = Double.parseDouble(floors().getProperty(kind));
            assertThat(reached.get(kind))
                    .as(String.format(Locale.ROOT, "F1 of %s on gold/develop", kind))
                    .isNotNull()
                    .isGreaterThanOrEqualTo(floor);
        }
    }

    private static Properties floors() throws IOException {
        try (InputStream stream = GoldRatchetTest.class.getResourceAsStream("gold-floor.properties")) {
            Properties floors = new Properties();
            floors.load(stream);
            return floors;
        }
    }
}
