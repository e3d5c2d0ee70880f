package org.dragoman.ledger.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** A file system in memory that is small, or may not be written; only root can make one. */
public final class SmallDisk implements AutoCloseable {

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /**
     * Mounts one on an empty folder. Where that is not allowed, the test that asks for it is skipped, with the reason.
     *
     * @param size such as {@code 4m}
     */
    public static SmallDisk at(Path folder, String size) throws IOException, InterruptedException {
        String told = run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString());
        Assumptions.assumeTrue(told.isEmpty(), "no tmpfs can be mounted here: " + told);
        return new SmallDisk(folder);
    }

    /** Mounts it anew with other options, such as {@code size=40m} or {@code ro}. */
    public void change(String options) throws IOException, InterruptedException {
        String told = run("mount", "-o", "remount," + options, folder.toString());
        if (!told.isEmpty()) {
            throw new IOException(told);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run("umount", folder.toString());
    }

    private static String run(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(words));
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException missing) {
            return String.valueOf(missing.getMessage());
        }
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? "" : "failed: " + output.strip();
    }
}
