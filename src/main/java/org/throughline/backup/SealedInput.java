package org.throughline.backup;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads a stream of sealed chunks, none of which is handed on before its seal was checked. */
final class SealedInput extends InputStream {

    private static final int LARGEST = SealedOutput.CHUNK + 64;

    private final DataInputStream file;
    private final ChunkSeal seal;
    private byte[] chunk = {};
    private int read;
    private long place;
    private boolean last;

    SealedInput(InputStream file, Optional<Passphrase> passphrase) throws IOException {
        this.file = new DataInputStream(file);
        this.seal = ChunkSeal.of(this.file, passphrase);
    }

    boolean isEncrypted() {
        return seal.encrypts();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (read == chunk.length) {
            if (last) {
                return -1;
            }
            next();
        }
        int part = Math.min(length, chunk.length - read);
        System.arraycopy(chunk, read, into, offset, part);
        read += part;
        return part;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void next() throws IOException {
        try {
            int flag = file.readUnsignedByte();
            int length = file.readInt();
            if (flag > 1 || length < 0 || length > LARGEST) {
                throw ChunkSeal.damaged();
            }
            byte[] sealed = file.readNBytes(length);
            last = flag == 1;
            if (sealed.length < length || (last && file.read() >= 0)) {
                throw ChunkSeal.damaged();
            }
            chunk = seal.open(place, last, sealed);
            read = 0;
            place++;
        } catch (EOFException cutOff) {
            throw ChunkSeal.damaged();
        }
    }
}
