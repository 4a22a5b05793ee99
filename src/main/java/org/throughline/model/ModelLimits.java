package org.throughline.model;

/** How large a drawn file may be. People draw far smaller ones; what is larger was made to harm. */
final class ModelLimits {

    static final int CHARACTERS = 2_000_000;
    static final int ELEMENTS = 30_000;
    static final int DEPTH = 60;

    private ModelLimits() {}

    static String admitted(String content) {
        if (content == null || content.isBlank()) {
            throw new UnreadableModel("empty");
        }
        if (content.length() > CHARACTERS) {
            throw new UnreadableModel("too-large", CHARACTERS / 1_000_000);
        }
        return content.charAt(0) == '\uFEFF' ? content.substring(1) : content;
    }
}
