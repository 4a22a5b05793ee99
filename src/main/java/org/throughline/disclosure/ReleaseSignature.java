package org.throughline.disclosure;

import java.util.Base64;
import org.throughline.disclosure.domain.SignatureType;

/**
 * A signature under a release: drawn, or the paper that bears it.
 *
 * @param signer the name of whoever signed: the client, or who may sign for them
 * @param image PNG or JPEG image, or PDF
 */
public record ReleaseSignature(String signer, DisclosedDocument image) {

    private static final String PNG = "data:image/png;base64,";

    /** The paper as it was photographed. What kind of file it is, its content says: whoever sent it is not asked. */
    public static ReleaseSignature uploaded(String signer, byte[] file) {
        return new ReleaseSignature(signer, new DisclosedDocument(SignatureType.of(file), file));
    }

    /**
     * @param dataUrl of a PNG, or empty
     * @return null where nothing was drawn
     */
    static ReleaseSignature drawn(String signer, String dataUrl) {
        return dataUrl == null || !dataUrl.startsWith(PNG) ? null : uploaded(signer, decoded(dataUrl));
    }

    private static byte[] decoded(String dataUrl) {
        try {
            return Base64.getDecoder().decode(dataUrl.substring(PNG.length()));
        } catch (IllegalArgumentException noBase64) {
            return new byte[0];
        }
    }
}
