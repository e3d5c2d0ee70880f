package org.dragoman.ledger.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dragoman.ledger.care.Care;
import org.dragoman.ledger.store.Access;
import org.dragoman.ledger.store.Location;
import org.dragoman.ledger.store.Store;

/** Another process that works on a ledger, until it is killed. */
public final class OtherProcess implements AutoCloseable {

    private static final String AT_WORK = "at work";
    private static final String COMPACT = "COMPACT";

    private final Process process;

    private OtherProcess(Process process) {
        this.process = process;
    }

    /** One that holds a ledger open. */
    public static OtherProcess holding(Path ledger, Access access) throws IOException {
        return start(access.name(), ledger);
    }

    /** One that compacts a ledger again and again. */
    public static OtherProcess compacting(Path ledger) throws IOException {
        return start(COMPACT, ledger);
    }

    private static OtherProcess start(String work, Path ledger) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                OtherProcess.class.getName(),
                work,
                ledger.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String line =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
        if (!AT_WORK.equals(line)) {
            process.destroyForcibly();
            throw new IOException("The other process said: " + line);
        }
        return new OtherProcess(process);
    }

    public long id() {
        return process.pid();
    }

    /** Kills it as {@code kill -9} does. */
    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(60, TimeUnit.SECONDS);
    }

    /** What the other process does. */
    public static void main(String[] arguments) throws Exception {
        Location location = new Location.File(Path.of(arguments[1]));
        if (arguments[0].equals(COMPACT)) {
            Care.of(location).compact();
            System.out.println(AT_WORK);
            while (true) {
                Care.of(location).compact();
            }
        }
        try (Store store = Store.open(location, Access.valueOf(arguments[0]))) {
            System.out.println(AT_WORK);
            Thread.sleep(TimeUnit.MINUTES.toMillis(10));
        }
    }
}
