package org.throughline.directory.hsds;

import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Makes plain text of what publishers leave in their columns: HTML remains, control characters, stray spaces. */
public final class TextCleaner {

    /** No text of a directory entry needs more; what is longer is cut. */
    public static final int LONGEST = 20_000;

    /** Markup within escaped markup within escaped markup. */
    private static final int MOST_PASSES = 5;

    private static final Pattern BREAK = Pattern.compile("(?i)<\\s*(?:br|/p|/div|/li|/h\\d)\\s*/?>");
    private static final Pattern HIDDEN = Pattern.compile("(?is)<\\s*(script|style)\\b[^>]*>.*?<\\s*/\\s*\\1\\s*>");
    private static final Pattern TAG = Pattern.compile("<[/!a-zA-Z][^<>]*>");
    /** Also what turns the direction of writing or takes no room: a name must look as it is. */
    private static final Pattern CONTROLS = Pattern.compile(
            "[\\p{Cntrl}&&[^\\n\\t]]|[\\uFFFE\\uFFFF\\uFEFF\\u200B\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069]");

    /** A line break that an export wrote as two letters; not the folder of a Windows path. */
    private static final Pattern WRITTEN_BREAK =
            Pattern.compile("(?<!\\b[A-Za-z]:)(?<!\\\\)(?:(?:\\\\r)?\\\\n|\\\\t(?!\\w))");

    private static final Pattern BLANKS = Pattern.compile("[\\t\\x0B\\f\\u00A0 ]+");
    private static final Pattern LINES = Pattern.compile(" *\\n\\s*");
    /** "StreetSuite 204Chicago": line breaks that a publisher's export swallowed. */
    private static final Pattern SWALLOWED = Pattern.compile(
            "(?<=[a-z.])(?<!\\bMc)(?<!\\bDe)(?<!\\bDu)(?<!\\bLa)(?=\\p{Lu}[a-z])|(?<=\\d)(?=\\p{Lu}[a-z])|(?<=[a-z])(?=\\d)");

    private static final Pattern LABEL = Pattern.compile("\\b(Telephone|Walk-in|Online|Email|Mail)(?=\\p{Lu}[a-z])");

    private TextCleaner() {}

    /** Plain text, or null where nothing is left. What is clean stays as it is, so that what goes out may come in again. */
    public static String text(String raw) {
        String text = raw;
        String before = null;
        for (int pass = 0; pass < MOST_PASSES && text != null && !text.equals(before) && !isClean(text); pass++) {
            before = text;
            text = cleaned(text);
        }
        return text == null || text.isBlank() ? null : text;
    }

    private static String cleaned(String raw) {
        String text = raw.length() > LONGEST * 4 ? raw.substring(0, LONGEST * 4) : raw;
        if (text.indexOf('<') >= 0 || text.indexOf('&') >= 0) {
            text = withoutMarkup(text);
        }
        text = MisreadLetters.mended(text);
        if (text.indexOf('\\') >= 0) {
            text = WRITTEN_BREAK.matcher(text).replaceAll("\n");
        }
        text = withoutControls(text.replace("\r\n", "\n").replace('\r', '\n'));
        text = LINES.matcher(BLANKS.matcher(text).replaceAll(" "))
                .replaceAll("\n")
                .strip();
        if (text.length() > LONGEST) {
            text = text.substring(0, LONGEST);
        }
        return text.isEmpty() ? null : text;
    }

    /** True where nothing below would change it, as in nearly all values: single blanks between letters and signs of ASCII. */
    private static boolean isClean(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '<' || c == '&' || c == '\\' || c == ' ' && before == ' ') {
                return false;
            }
            before = c;
        }
        return before != ' ' && text.length() <= LONGEST;
    }

    private static String withoutMarkup(String text) {
        String broken = BREAK.matcher(HIDDEN.matcher(text).replaceAll(" ")).replaceAll("\n");
        String plain = HtmlUtils.htmlUnescape(TAG.matcher(broken).replaceAll(" "));
        // what was escaped may itself have been markup
        return TAG.matcher(plain).replaceAll(" ");
    }

    static String withoutControls(String text) {
        if (isClean(text)) {
            return text;
        }
        return CONTROLS.matcher(loneSurrogatesReplaced(text)).replaceAll("");
    }

    private static String loneSurrogatesReplaced(String text) {
        boolean lone = text.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF);
        return lone
                ? new String(
                        text.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.UTF_8)
                : text;
    }

    /** A web address that a browser may be sent to, or null. */
    public static String url(String raw) {
        String text = text(raw);
        if (text == null || text.length() > 2_000 || text.matches("(?s).*[\\s\"'<>].*")) {
            return null;
        }
        if (text.matches("(?i)https?://[^/?#]+.*")) {
            return text;
        }
        return text.matches("(?i)[a-z0-9-]+(\\.[a-z0-9-]+)+(/.*)?") ? "https://" + text : null;
    }

    public static String email(String raw) {
        String text = text(raw);
        return text != null && text.matches("[^@\\s<>\"']{1,100}@[^@\\s<>\"']+\\.[^@\\s<>\"']+") ? text : null;
    }

    /** Puts back the commas where an address lost its line breaks. */
    public static String address(String text) {
        return text == null ? null : SWALLOWED.matcher(text.replace("\n", ", ")).replaceAll(", ");
    }

    /** Puts the way to apply apart from what is said about it: "TelephoneCall Monday". */
    public static String application(String text) {
        return text == null ? null : LABEL.matcher(text).replaceAll("$1: ");
    }
}
