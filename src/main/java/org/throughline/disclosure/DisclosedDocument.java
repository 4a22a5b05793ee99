package org.throughline.disclosure;

import java.util.Arrays;
import org.throughline.shared.Sha256;

/**
 * What left the house, byte for byte.
 *
 * @param mediaType such as {@code application/pdf}
 */
public record DisclosedDocument(String mediaType, byte[] content) {

    public static final String PDF = "application/pdf";

    /** 64 hexadecimal digits. */
    public String sha256() {
        return Sha256.of(content);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DisclosedDocument document
                && document.mediaType.equals(mediaType)
                && Arrays.equals(document.content, content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    /** No byte of it gets into a log. */
    @Override
    public String toString() {
        return mediaType + " of " + content.length + " bytes";
    }
}
