package org.dragoman.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;

/**
 * Runs a command and prints the milliseconds from its start to the first byte that it prints; what it prints is thrown
 * away. Ends with the command's exit code.
 */
public final class FirstByte {

    private static final double NANOSECONDS_A_MILLISECOND = 1e6;

    private FirstByte() {}

    /** Arguments: the command. */
    public static void main(String[] command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (InputStream printed = process.getInputStream()) {
            int first = printed.read();
            double waited = (System.nanoTime() - start) / NANOSECONDS_A_MILLISECOND;
            printed.transferTo(OutputStream.nullOutputStream());
            System.out.println(first < 0 ? "-" : String.format(Locale.ROOT, "%.0f", waited));
        }
        System.exit(process.waitFor());
    }
}
