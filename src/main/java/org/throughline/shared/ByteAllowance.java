package org.throughline.shared;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * How many bytes may still be read, and how long that may take, over all the streams that draw on it together. For one
 * thread.
 */
public final class ByteAllowance {

    private final Supplier<? extends IOException> exceeded;
    private final long began = System.nanoTime();
    private final Duration time;
    private long left;

    /**
     * @param bytes how many may be read
     * @param exceeded what is thrown by the read that passes them
     */
    public ByteAllowance(long bytes, Supplier<? extends IOException> exceeded) {
        this(bytes, null, exceeded);
    }

    /** @param time from now, or null for no bound */
    public ByteAllowance(long bytes, Duration time, Supplier<? extends IOException> exceeded) {
        this.left = bytes;
        this.time = time;
        this.exceeded = exceeded;
    }

    /** The same stream, drawing on this allowance. */
    public InputStream over(InputStream stream) {
        return new Metered(stream);
    }

    private void spend(int bytes) throws IOException {
        left -= Math.max(0, bytes);
        boolean late = time != null && System.nanoTime() - began > time.toNanos();
        if (left < 0 || late) {
            throw exceeded.get();
        }
    }

    private final class Metered extends FilterInputStream {

        Metered(InputStream stream) {
            super(stream);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            spend(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            spend(read);
            return read;
        }
    }
}
