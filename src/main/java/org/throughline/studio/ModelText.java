package org.throughline.studio;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.shared.Rejection;

/** The text of a file, whatever characters it is written in, also where it says another. */
final class ModelText {

    private static final Pattern ENCODING =
            Pattern.compile("(<\\?xml[^>]*?encoding\\s*=\\s*[\"'])([A-Za-z0-9._-]+)([\"'])");
    private static final int PROLOG = 200;

    /** What office programs write where they do not say. */
    private static final Charset OFFICE = Charset.forName("windows-1252");

    private ModelText() {}

    /** @param charset that it was read as, where it is not the one that it says; else null */
    record DecodedText(String text, Charset charset) {}

    /** Kept as text, so that what it is written in is said anew. */
    static DecodedText decode(byte[] bytes) {
        Charset wide = wide(bytes);
        Charset said = wide == null ? said(bytes) : wide;
        for (Charset charset : List.of(said == null ? StandardCharsets.UTF_8 : said, StandardCharsets.UTF_8, OFFICE)) {
            String text = read(bytes, charset);
            if (text != null) {
                return new DecodedText(
                        ENCODING.matcher(text).replaceFirst("$1UTF-8$3"),
                        charset.equals(said) ? null : unusual(charset));
            }
            if (wide != null) {
                break;
            }
        }
        throw Rejection.invalidField("file", "file-no-text");
    }

    /** That a file is what nearly every file is need not be said. */
    private static Charset unusual(Charset charset) {
        return charset.equals(StandardCharsets.UTF_8) ? null : charset;
    }

    private static String read(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return plain.indexOf('\0') >= 0 ? null : plain;
        } catch (CharacterCodingException notText) {
            return null;
        }
    }

    private static Charset wide(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] == (byte) 0xFE || bytes[0] == (byte) 0xFF)) {
            return StandardCharsets.UTF_16;
        }
        if (bytes.length > 1 && (bytes[0] == 0 || bytes[1] == 0)) {
            return bytes[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        }
        return null;
    }

    /** What the first line says; null where it says nothing, or what cannot be, as that line is not written so itself. */
    private static Charset said(byte[] bytes) {
        String prolog = new String(bytes, 0, Math.min(PROLOG, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher encoding = ENCODING.matcher(prolog);
        try {
            Charset said = encoding.find() ? Charset.forName(encoding.group(2)) : null;
            return said == null || said.name().startsWith("UTF-") ? null : said;
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }
}
