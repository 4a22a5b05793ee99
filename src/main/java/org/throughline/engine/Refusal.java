package org.throughline.engine;

import java.util.Arrays;
import java.util.List;

/**
 * What a drawn file may not hold. Its text is the message {@code refusal.<code>} with {@link #args()}, in the language of
 * whoever reads it.
 */
public record Refusal(String code, List<String> args) {

    /** The code of what the engine itself says, in its own words. */
    public static final String ENGINE = "engine";

    /** Nobody reads more of an expression than this to find it. */
    private static final int LONGEST_ARG = 120;

    /** @param args what of the file it is about, as it is written there */
    public static Refusal of(String code, Object... args) {
        return new Refusal(code, Arrays.stream(args).map(Refusal::shortened).toList());
    }

    private static String shortened(Object arg) {
        String text = String.valueOf(arg).strip();
        return text.length() <= LONGEST_ARG ? text : text.substring(0, LONGEST_ARG) + "…";
    }

    /** Whether its words are the engine's, which nobody else speaks. */
    public boolean isOfEngine() {
        return code.equals(ENGINE);
    }

    /** For operators. */
    @Override
    public String toString() {
        return args.isEmpty() ? code : code + " '" + String.join("', '", args) + "'";
    }
}
