package org.throughline.shell.connection;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Paces every body below all that read one: streams, forms and parts. What a request left unread is read over within the
 * same bounds, so that the client sees the answer, and where it dawdles the connection ends.
 */
final class PacedBodyValve extends ValveBase {

    private final ClientWaits waits;
    private final PacePolicy pace;
    private final long mostReadOver;

    /** @param mostReadOver bytes of a refused body that are read so that the client gets to see why */
    PacedBodyValve(ClientWaits waits, PacePolicy pace, long mostReadOver) {
        super(true);
        this.waits = waits;
        this.pace = pace;
        this.mostReadOver = mostReadOver;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request wire = request.getCoyoteRequest();
        InputBuffer plain = wire.getInputBuffer();
        wire.setInputBuffer(new PacedBody(wire, waits, pace, request.getRemoteAddr()));
        try {
            getNext().invoke(request, response);
            if (hasBody(wire) && !request.isAsync()) {
                response.finishResponse();
                readOver(wire);
            }
        } finally {
            wire.setInputBuffer(plain);
        }
    }

    private static boolean hasBody(org.apache.coyote.Request wire) {
        return wire.getContentLengthLong() > 0 || wire.getHeader("Transfer-Encoding") != null;
    }

    private void readOver(org.apache.coyote.Request wire) {
        Discarded nowhere = new Discarded();
        try {
            long left = mostReadOver;
            for (int read = wire.doRead(nowhere); read >= 0; read = wire.doRead(nowhere)) {
                left -= read;
                if (left < 0) {
                    throw new TooSlow();
                }
            }
        } catch (IOException dawdles) {
            wire.action(ActionCode.CLOSE_NOW, dawdles);
        }
    }

    private static final class Discarded implements ApplicationBufferHandler {

        private ByteBuffer chunk = EMPTY_BUFFER;

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            chunk = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return chunk;
        }

        @Override
        public void expand(int size) {
            // nothing is kept
        }
    }
}
