package org.throughline.studio;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.shared.Rejection;

/** The text of a file, whatever characters it is written in. */
final class ModelText {

    private static final Pattern ENCODING =
            Pattern.compile("(<\\?xml[^>]*?encoding\\s*=\\s*[\"'])([A-Za-z0-9._-]+)([\"'])");
    private static final int PROLOG = 200;

    private ModelText() {}

    /** Kept as text, so that what it is written in is said anew. */
    static String decode(byte[] bytes) {
        Charset charset = charset(bytes);
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
            if (plain.indexOf('\0') >= 0) {
                throw Rejection.invalidField("file", "file-no-text");
            }
            return ENCODING.matcher(plain).replaceFirst("$1UTF-8$3");
        } catch (CharacterCodingException notText) {
            throw Rejection.invalidField("file", "file-no-text");
        }
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] == (byte) 0xFE || bytes[0] == (byte) 0xFF)) {
            return StandardCharsets.UTF_16;
        }
        if (bytes.length > 1 && (bytes[0] == 0 || bytes[1] == 0)) {
            return bytes[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        }
        String prolog = new String(bytes, 0, Math.min(PROLOG, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher encoding = ENCODING.matcher(prolog);
        try {
            return encoding.lookingAt() ? Charset.forName(encoding.group(2)) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException unknown) {
            throw Rejection.invalidField("file", "file-no-text");
        }
    }
}
