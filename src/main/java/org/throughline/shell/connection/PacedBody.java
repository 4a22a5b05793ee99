package org.throughline.shell.connection;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/** The body of one request, as every reader of it gets it: what is there at once, what is not with a bounded wait. */
final class PacedBody implements InputBuffer {

    private final Request request;
    private final InputBuffer body;
    private final ClientWaits waits;
    private final PacePolicy pace;
    private final String address;
    private long received;
    private long waited;

    PacedBody(Request request, ClientWaits waits, PacePolicy pace, String address) {
        this.request = request;
        this.body = request.getInputBuffer();
        this.waits = waits;
        this.pace = pace;
        this.address = address;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        int read = isHere() ? body.doRead(handler) : await(handler);
        received += Math.max(0, read);
        return read;
    }

    @Override
    public int available() {
        return body.available();
    }

    /** Reads without waiting what the client has sent; nothing is waited for at the end either. */
    private boolean isHere() {
        AtomicBoolean whole = new AtomicBoolean();
        request.action(ActionCode.REQUEST_BODY_FULLY_READ, whole);
        if (whole.get()) {
            return true;
        }
        request.action(ActionCode.AVAILABLE, Boolean.TRUE);
        return request.getAvailable() > 0;
    }

    private int await(ApplicationBufferHandler handler) throws IOException {
        long began = System.nanoTime();
        try (ClientWaits.Wait room = waits.begin(address)) {
            int read = body.doRead(handler);
            waited += System.nanoTime() - began;
            if (read > 0 && pace.isTooSlow(Duration.ofNanos(waited), received + read)) {
                throw new TooSlow();
            }
            return read;
        }
    }
}
