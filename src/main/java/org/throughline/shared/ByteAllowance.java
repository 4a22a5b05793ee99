package org.throughline.shared;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** How many bytes may still be read, over all the streams that draw on it together. For one thread. */
public final class ByteAllowance {

    private final Supplier<? extends IOException> exceeded;
    private long left;

    /**
     * @param bytes how many may be read
     * @param exceeded what is thrown by the read that passes them
     */
    public ByteAllowance(long bytes, Supplier<? extends IOException> exceeded) {
        this.left = bytes;
        this.exceeded = exceeded;
    }

    /** The same stream, drawing on this allowance. */
    public InputStream over(InputStream stream) {
        return new Metered(stream);
    }

    private void spend(int bytes) throws IOException {
        left -= Math.max(0, bytes);
        if (left < 0) {
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
