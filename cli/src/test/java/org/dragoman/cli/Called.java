package org.dragoman.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The command, called in this process as a shell would call it.
 *
 * @param code its exit code
 * @param out what it printed
 * @param err what it told on standard error
 */
record Called(int code, String out, String err) {

    static Called with(String... arguments) {
        return withInput("", arguments);
    }

    static Called withInput(String input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        byte[] octets = input.getBytes(StandardCharsets.UTF_8);
        int code = Dragoman.run(new ByteArrayInputStream(octets), out, err, arguments);
        return new Called(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    List<String> lines() {
        return out.lines().toList();
    }
}
