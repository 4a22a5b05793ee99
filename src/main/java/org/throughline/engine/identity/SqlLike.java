package org.throughline.engine.identity;

import java.util.Locale;
import java.util.regex.Pattern;

/** SQL's LIKE with {@code %} alone, as the engine's queries ask it. */
final class SqlLike {

    private SqlLike() {}

    static boolean matches(String pattern, String value) {
        if (pattern == null) {
            return true;
        }
        String regex = Pattern.quote(pattern.toLowerCase(Locale.ROOT)).replace("%", "\\E.*\\Q");
        return value != null && value.toLowerCase(Locale.ROOT).matches(regex);
    }
}
