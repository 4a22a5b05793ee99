package org.throughline.directory.hsds;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mends UTF-8 that somebody read as Windows-1252 ({@code CafÃ©}) or as code page 437 ({@code Caf├⌐}), and the latter
 * once more narrowed to Windows-1252, as in real exports ({@code Caf+¬}, {@code officeGÇÖs}). Only what reads as a whole
 * letter in UTF-8 is touched; where the narrowing left several letters possible, those around it decide.
 */
final class MisreadLetters {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Charset DOS = Charset.forName("IBM437");

    /** Letters that begin a misread letter in either reading; a text without any is left alone. */
    private static final Pattern SUSPECT = Pattern.compile("[\\u00C2-\\u00F4├┬Γ][^\\p{ASCII}]|GÇ.|[+-][í¡¬¦ºÆáú¿«»]");

    private static final Pattern QUOTES = Pattern.compile("GÇ([^\\p{ASCII}])");
    private static final Pattern ACCENTED = Pattern.compile("(?<![\\d\\s])\\+([í¡ºÆú¿])(?=\\p{L})");
    private static final Pattern SIGNS = Pattern.compile("-([á«»¬Æ])(?![^\\n]{0,200}»)");
    private static final Pattern SMALL_E = Pattern.compile("(?<=\\p{L})\\+¬");
    private static final Pattern LOST = Pattern.compile("(?<!\\d)\\+¦(?=\\p{L})");

    private static final Map<Character, Byte> DOS_BYTES = bytes(DOS);
    private static final Map<Character, Byte> WINDOWS_BYTES = bytes(WINDOWS);

    private MisreadLetters() {}

    static String mended(String text) {
        if (!SUSPECT.matcher(text).find()) {
            return text;
        }
        String quoted = replaced(QUOTES, text, found -> narrow(0xE2, 0x80, found.group(1)));
        return narrowed(reread(reread(quoted, WINDOWS_BYTES), DOS_BYTES));
    }

    private static String reread(String text, Map<Character, Byte> bytes) {
        StringBuilder mended = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int length = letterLength(bytes.get(text.charAt(i)));
            String letter = length > 1 && i + length <= text.length() ? letter(text, i, length, bytes) : null;
            mended.append(letter == null ? text.substring(i, i + 1) : letter);
            i += letter == null ? 1 : length;
        }
        return mended.toString();
    }

    /** How many bytes a UTF-8 letter has that begins so. */
    private static int letterLength(Byte first) {
        int value = first == null ? 0 : first & 0xFF;
        if (value < 0xC2 || value > 0xF4) {
            return 1;
        }
        return value < 0xE0 ? 2 : value < 0xF0 ? 3 : 4;
    }

    private static String letter(String text, int from, int length, Map<Character, Byte> bytes) {
        byte[] encoded = new byte[length];
        for (int i = 0; i < length; i++) {
            Byte one = bytes.get(text.charAt(from + i));
            if (one == null) {
                return null;
            }
            encoded[i] = one;
        }
        return decoded(encoded);
    }

    private static String decoded(byte[] encoded) {
        try {
            CharBuffer letter = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(encoded));
            return control(letter.toString());
        } catch (CharacterCodingException noLetter) {
            return null;
        }
    }

    /** What Unicode keeps for controls was a quotation mark or dash of Windows. */
    private static String control(String letter) {
        char only = letter.charAt(0);
        return only >= 0x80 && only < 0xA0 ? new String(new byte[] {(byte) only}, WINDOWS) : letter;
    }

    private static String narrowed(String text) {
        String mended = replaced(ACCENTED, text, found -> narrow(0xC3, found.group(1)));
        mended = replaced(SIGNS, mended, found -> found.group(1).equals("¬") ? "©" : narrow(0xC2, found.group(1)));
        mended = SMALL_E.matcher(mended).replaceAll("é");
        String before = mended;
        return replaced(LOST, before, found -> lostLetter(before, found.start(), found.end()));
    }

    private static String replaced(
            Pattern pattern, String text, java.util.function.Function<MatchResult, String> letter) {
        return pattern.matcher(text).replaceAll(found -> {
            String mended = letter.apply(found);
            return Matcher.quoteReplacement(mended == null ? found.group() : mended);
        });
    }

    private static String narrow(int lead, String last) {
        return narrow(new byte[] {(byte) lead, 0}, last);
    }

    private static String narrow(int lead, int second, String last) {
        return narrow(new byte[] {(byte) lead, (byte) second, 0}, last);
    }

    private static String narrow(byte[] encoded, String last) {
        Byte end = DOS_BYTES.get(last.charAt(0));
        if (end == null) {
            return null;
        }
        encoded[encoded.length - 1] = end;
        return decoded(encoded);
    }

    /**
     * Three Spanish letters were narrowed to one sign: ñ stands between vowels (niño), ú begins a word or follows a
     * vowel before a consonant (útil, reúne), ó stands elsewhere (información).
     */
    private static String lostLetter(String text, int start, int end) {
        boolean vowelBefore = start > 0 && isVowel(text.charAt(start - 1));
        boolean vowelAfter = isVowel(text.charAt(end));
        boolean begins = start == 0 || !Character.isLetter(text.charAt(start - 1));
        if (vowelBefore && vowelAfter) {
            return "ñ";
        }
        boolean afterI = start > 0 && Character.toLowerCase(text.charAt(start - 1)) == 'i';
        return begins || (vowelBefore && !afterI) ? "ú" : "ó";
    }

    private static boolean isVowel(char letter) {
        return "aeiouáéíóú".indexOf(Character.toLowerCase(letter)) >= 0;
    }

    /** The byte that a letter was, for those outside ASCII; also those that Windows-1252 leaves free. */
    private static Map<Character, Byte> bytes(Charset charset) {
        Map<Character, Byte> bytes = new HashMap<>();
        for (int value = 0x80; value <= 0xFF; value++) {
            char letter = new String(new byte[] {(byte) value}, charset).charAt(0);
            bytes.put(letter == '\uFFFD' ? (char) value : letter, (byte) value);
        }
        return bytes;
    }
}
