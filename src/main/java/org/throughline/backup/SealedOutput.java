package org.throughline.backup;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;

/** Writes a stream in sealed chunks. Without {@link #finish} it ends without a last chunk and counts as cut off. */
final class SealedOutput extends OutputStream {

    static final int CHUNK = 64 * 1024;

    private final DataOutputStream file;
    private final ChunkSeal seal;
    private final byte[] chunk = new byte[CHUNK];
    private int filled;
    private long place;

    SealedOutput(OutputStream file, Optional<Passphrase> passphrase) throws IOException {
        this.file = new DataOutputStream(file);
        this.seal = ChunkSeal.fresh(passphrase);
        this.file.write(seal.head());
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            if (filled == CHUNK) {
                put(false);
            }
            int part = Math.min(CHUNK - filled, length - done);
            System.arraycopy(bytes, offset + done, chunk, filled, part);
            filled += part;
            done += part;
        }
    }

    /** Writes the chunk that says that nothing is missing. */
    void finish() throws IOException {
        put(true);
        file.flush();
    }

    private void put(boolean last) throws IOException {
        byte[] sealed = seal.seal(place, last, Arrays.copyOf(chunk, filled));
        file.writeBoolean(last);
        file.writeInt(sealed.length);
        file.write(sealed);
        place++;
        filled = 0;
    }
}
