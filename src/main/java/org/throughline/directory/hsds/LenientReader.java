package org.throughline.directory.hsds;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Text that claims to be UTF-8. Bytes that are not are read as Windows-1252, each by itself, since real exports mix
 * both in one file. A byte order mark is skipped; one of UTF-16 is obeyed, and missed where
 * every second byte is zero.
 */
public final class LenientReader extends Reader {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(16_384);
    private final CharBuffer chars = CharBuffer.allocate(16_384);
    private boolean ended;
    private boolean repaired;

    public LenientReader(InputStream in) throws IOException {
        this.in = in;
        chars.flip();
        bytes.flip();
        fill();
        decoder = charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    /** True once a byte was met that is no UTF-8. */
    public boolean repaired() {
        return repaired;
    }

    private Charset charset() {
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            bytes.position(3);
        } else if (startsWith(0xFE, 0xFF)) {
            bytes.position(2);
            return StandardCharsets.UTF_16BE;
        } else if (startsWith(0xFF, 0xFE)) {
            bytes.position(2);
            return StandardCharsets.UTF_16LE;
        }
        return unmarked();
    }

    /** UTF-16 without its mark shows by a zero beside nearly every letter of the header. */
    private Charset unmarked() {
        int[] zeros = new int[2];
        int looked = Math.min(bytes.remaining(), 200) & ~1;
        for (int i = 0; i < looked; i++) {
            zeros[i % 2] += bytes.get(bytes.position() + i) == 0 ? 1 : 0;
        }
        if (looked >= 4 && zeros[0] * 4 > looked) {
            return StandardCharsets.UTF_16BE;
        }
        return looked >= 4 && zeros[1] * 4 > looked ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }

    private boolean startsWith(int... mark) {
        if (bytes.remaining() < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes.get(i) & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Leaves the buffer ready for reading, topped up from the stream. */
    private void fill() throws IOException {
        bytes.compact();
        while (bytes.hasRemaining()) {
            int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
            if (count < 0) {
                ended = true;
                break;
            }
            bytes.position(bytes.position() + count);
        }
        bytes.flip();
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (ended && !bytes.hasRemaining()) {
                return -1;
            }
            decode();
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        return count;
    }

    private void decode() throws IOException {
        if (!ended) {
            fill();
        }
        chars.clear();
        CoderResult result = decoder.decode(bytes, chars, ended);
        if (result.isMalformed()) {
            repair(result.length());
        }
        chars.flip();
    }

    private void repair(int count) {
        repaired = true;
        for (int i = 0; i < count && bytes.hasRemaining() && chars.hasRemaining(); i++) {
            chars.put(WINDOWS.decode(ByteBuffer.wrap(new byte[] {bytes.get()})));
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
