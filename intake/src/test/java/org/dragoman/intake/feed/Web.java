package org.dragoman.intake.feed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** A host on this machine. What it was not told to answer it answers with 404. */
final class Web implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, HttpHandler> handlers = new ConcurrentHashMap<>();

    /** Paths in the order in which they were asked for. */
    final List<String> asked = new CopyOnWriteArrayList<>();

    /** The headers of the request that came last for each path, as {@code path name}. */
    final Map<String, String> headers = new ConcurrentHashMap<>();

    Web() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        asked.add(path);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(path + " " + name, values.get(0)));
        HttpHandler handler = handlers.get(path);
        if (handler == null) {
            send(exchange, 404, new byte[0]);
        } else {
            handler.handle(exchange);
        }
    }

    static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    Web on(String path, HttpHandler handler) {
        handlers.put(path, handler);
        return this;
    }

    /** Answers with a text; HERE in it becomes this host. */
    Web on(String path, String type, String body) {
        byte[] bytes = body.replace("HERE", url("")).getBytes(StandardCharsets.UTF_8);
        return on(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", type);
            send(exchange, 200, bytes);
        });
    }

    Web onFile(String path, String type, String name) {
        return on(path, type, resource(name));
    }

    Web redirect(String path, String to) {
        return on(path, exchange -> {
            exchange.getResponseHeaders().add("Location", to);
            send(exchange, 302, new byte[0]);
        });
    }

    Web status(String path, int status, String... header) {
        return on(path, exchange -> {
            for (int i = 0; i < header.length; i += 2) {
                exchange.getResponseHeaders().add(header[i], header[i + 1]);
            }
            send(exchange, status, new byte[0]);
        });
    }

    String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    int port() {
        return server.getAddress().getPort();
    }

    static String resource(String name) {
        try (InputStream in = Web.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException(name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
