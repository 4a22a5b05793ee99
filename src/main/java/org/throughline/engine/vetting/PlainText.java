package org.throughline.engine.vetting;

/** Makes a text of a page or a template into one that is only read. */
final class PlainText {

    private PlainText() {}

    static String of(String text, int longest) {
        String plain = text.replaceAll("(?is)<(script|style)\\b.*?</\\1\\s*>", " ")
                .replaceAll("(?s)<[/!?]?\\s*\\p{Alpha}[^<>]*>?", " ")
                .replaceAll("&(?:lt|#0*60|#[xX]0*3[cC]);", "‹")
                .replaceAll("&(?:gt|#0*62|#[xX]0*3[eE]);", "›")
                .replaceAll("&nbsp;|&#160;", " ")
                .replaceAll("&amp;", "and")
                .replaceAll("&#?\\w+;|<!--|-->", " ")
                .replaceAll("(?i)((?:java|vb)script|data)\\s*:", "$1 ")
                .replaceAll("!\\[", "[")
                .replaceAll("[$#@~*]\\{|\\[\\[|\\[\\(|__\\$|<%|%>", " ")
                .replaceAll("[\\u202A-\\u202E\\u2066-\\u2069\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", "")
                .replaceAll("[ \\t]{2,}", " ")
                .strip();
        return plain.length() <= longest ? plain : plain.substring(0, longest);
    }
}
