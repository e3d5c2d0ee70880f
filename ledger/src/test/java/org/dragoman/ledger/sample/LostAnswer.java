package org.dragoman.ledger.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.dragoman.ledger.store.Location;

/**
 * Stands between a program and a PostgreSQL server, hands everything on, and breaks the line when the server says that it
 * committed, before the program hears of it.
 */
public final class LostAnswer implements AutoCloseable {

    private static final String COMMITTED = "COMMIT\0";

    private final ServerSocket door;
    private final int server;
    private final AtomicInteger toLose = new AtomicInteger();

    /** @param server the port of the server on this machine */
    public LostAnswer(int server) throws IOException {
        this.server = server;
        this.door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        start(this::answerTheDoor);
    }

    /** The same database by way of this line. */
    public Location by(Location location) {
        return Location.of(location.toString()
                .replaceFirst(
                        "//.*?/",
                        "//postgres@" + door.getInetAddress().getHostAddress() + ":" + door.getLocalPort() + "/"));
    }

    /** Loses the next so many answers to a commit. */
    public void lose(int answers) {
        toLose.set(answers);
    }

    /** How many are still to be lost. */
    public int toLose() {
        return toLose.get();
    }

    private void answerTheDoor() {
        try {
            while (true) {
                Socket program = door.accept();
                Socket database = new Socket(InetAddress.getLoopbackAddress(), server);
                start(() -> handOn(program, database, false));
                start(() -> handOn(database, program, true));
            }
        } catch (IOException closed) {
            // Nobody asks for this line any more.
        }
    }

    private void handOn(Socket from, Socket to, boolean answers) {
        byte[] bytes = new byte[1 << 16];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
                String told = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
                if (answers && told.contains(COMMITTED) && toLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    return;
                }
                out.write(bytes, 0, length);
                out.flush();
            }
        } catch (IOException broken) {
            // The line is broken, as one of the two wanted or as it was meant to be.
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "line to a server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
