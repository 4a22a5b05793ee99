package org.throughline.shared;

/** Tells what the engine evaluates from plain text, wherever models are read. */
public final class ExpressionText {

    private ExpressionText() {}

    /** Whether some part of it is evaluated. */
    public static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** Whether it is one expression and nothing around it: text around the braces makes a text of the whole. */
    public static boolean isWhollyExpression(String text) {
        String plain = text.strip();
        return (plain.startsWith("${") || plain.startsWith("#{")) && plain.endsWith("}");
    }

    /** Words that are there and mean what they say, for every case the same. */
    public static boolean isConstant(String text) {
        return text != null && !text.isBlank() && !isExpression(text);
    }
}
