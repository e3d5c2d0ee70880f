package org.dragoman.cli.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.dragoman.model.Fault;

/** The page's template, style and script, as they lie beside this class. */
final class Resources {

    private Resources() {}

    static String read(String name) {
        try (InputStream stream = Resources.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw Fault.INSTALLATION.with("its part " + name + " is missing");
            }
            // Browsers hash what they parse, and they parse line feeds alone.
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException unreadable) {
            throw Fault.INSTALLATION.with("its part " + name + " cannot be read");
        }
    }

    /** Several scripts as one, whose names do not leave it. */
    static String script(String... names) {
        StringBuilder script = new StringBuilder("\n(() => {\n\"use strict\";\n");
        for (String name : names) {
            script.append(read(name));
        }
        return script.append("})();\n").toString();
    }

    /** The hash by which a content security policy allows an inline style or script. */
    static String hash(String content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest(content.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform carries SHA-256", impossible);
        }
    }
}
