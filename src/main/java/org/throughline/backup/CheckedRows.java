package org.throughline.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Passes rows on, or nowhere, and knows their SHA-256 in the end. Closing it leaves the target open. */
final class CheckedRows extends OutputStream {

    private final OutputStream target;
    private final MessageDigest digest;

    CheckedRows(OutputStream target) {
        this.target = target;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }

    @Override
    public void write(int one) throws IOException {
        digest.update((byte) one);
        target.write(one);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        digest.update(bytes, offset, length);
        target.write(bytes, offset, length);
    }

    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
