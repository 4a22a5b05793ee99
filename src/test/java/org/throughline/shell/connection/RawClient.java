package org.throughline.shell.connection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A client that sends what it likes, as slowly as it likes. */
final class RawClient implements AutoCloseable {

    private static final int SMALL_WINDOW = 4096;
    private static final int LONGEST_ANSWER_MILLIS = 30_000;

    private final Socket socket = new Socket();

    RawClient(int port) {
        this(port, "127.0.0.1");
    }

    /** @param from the address on this machine that it seems to come from */
    RawClient(int port, String from) {
        try {
            // set before connecting, so that an unread answer soon fills what lies between
            socket.setReceiveBufferSize(SMALL_WINDOW);
            socket.setSoTimeout(LONGEST_ANSWER_MILLIS);
            socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
            socket.connect(new InetSocketAddress("127.0.0.1", port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RawClient send(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines end as HTTP wants it; an empty line ends the headers. */
    RawClient sendHead(String... lines) {
        return send(String.join("\r\n", lines) + "\r\n\r\n");
    }

    /** All that comes until the other side closes, or that much of it. */
    String read(int most) {
        try {
            return new String(socket.getInputStream().readNBytes(most), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String readAll() {
        return read(Integer.MAX_VALUE);
    }

    /** Breaks off without a farewell: the other side's next read or write fails. */
    void abort() {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        abort();
    }
}
