package org.throughline.shell.connection;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.time.Duration;

/** An answer whose reader is not waited for longer than its size explains. */
final class PacedResponse extends HttpServletResponseWrapper {

    private final PacePolicy pace;
    private ServletOutputStream stream;
    private PrintWriter writer;

    PacedResponse(HttpServletResponse response, PacePolicy pace) {
        super(response);
        this.pace = pace;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (stream == null) {
            stream = new Paced(super.getOutputStream(), pace);
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            // as the server's own writer does: from now on the encoding is settled and sent
            setCharacterEncoding(getCharacterEncoding());
            writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), getCharacterEncoding()));
        }
        return writer;
    }

    @Override
    public void flushBuffer() throws IOException {
        flushWriter();
        super.flushBuffer();
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        writer = null;
    }

    @Override
    public void reset() {
        super.reset();
        writer = null;
        stream = null;
    }

    void flushWriter() {
        if (writer != null) {
            writer.flush();
        }
    }

    private static final class Paced extends ServletOutputStream {

        private final ServletOutputStream answer;
        private final PacePolicy pace;
        private long sent;
        private long waited;

        Paced(ServletOutputStream answer, PacePolicy pace) {
            this.answer = answer;
            this.pace = pace;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            long began = System.nanoTime();
            answer.write(bytes, offset, length);
            waited += System.nanoTime() - began;
            sent += length;
            if (pace.isTooSlow(Duration.ofNanos(waited), sent)) {
                throw new TooSlow();
            }
        }

        @Override
        public void flush() throws IOException {
            answer.flush();
        }

        @Override
        public void close() throws IOException {
            answer.close();
        }

        @Override
        public boolean isReady() {
            return answer.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            answer.setWriteListener(listener);
        }
    }
}
