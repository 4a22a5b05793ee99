package org.throughline.drawing;

/** How large a drawn file may be. People draw far smaller ones; what is larger was made to harm. */
final class Limits {

    static final int CHARACTERS = 2_000_000;
    static final int ELEMENTS = 30_000;
    static final int DEPTH = 60;

    private Limits() {}

    static String admitted(String content) {
        if (content == null || content.isBlank()) {
            throw new DrawingUnreadable("empty");
        }
        if (content.length() > CHARACTERS) {
            throw new DrawingUnreadable("too-large", CHARACTERS / 1_000_000);
        }
        return content.charAt(0) == '\uFEFF' ? content.substring(1) : content;
    }
}
