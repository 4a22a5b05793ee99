package org.throughline.disclosure.domain;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.throughline.disclosure.DisclosedDocument;

/** The kinds of file that a signature may be, told by how they begin. Nothing that a browser would run is among them. */
public final class SignatureType {

    /** What no signature is. */
    public static final String UNKNOWN = "application/octet-stream";

    private static final Map<String, byte[]> BEGINNINGS = beginnings();

    private SignatureType() {}

    /** @return the media type, or {@link #UNKNOWN} */
    public static String of(byte[] content) {
        return BEGINNINGS.entrySet().stream()
                .filter(type -> begins(content, type.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(UNKNOWN);
    }

    private static boolean begins(byte[] content, byte[] begin) {
        return content.length > begin.length && Arrays.equals(Arrays.copyOf(content, begin.length), begin);
    }

    private static Map<String, byte[]> beginnings() {
        Map<String, byte[]> beginnings = new LinkedHashMap<>();
        beginnings.put("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G'});
        beginnings.put("image/jpeg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff});
        beginnings.put(DisclosedDocument.PDF, "%PDF-".getBytes(StandardCharsets.US_ASCII));
        return beginnings;
    }
}
