package org.throughline.shared;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * How content becomes the one text that is hashed. A seal keeps the form that it was made in, so that it can be verified
 * whatever form the program seals in today.
 */
public enum CanonicalForm {

    /** As the program sealed at first: numbers as they were handed in, control characters as Jackson writes them. */
    THROUGHLINE_1("throughline-1") {
        @Override
        public String write(Map<String, ?> content) {
            return Json.of(content);
        }
    },

    /** The JSON Canonicalization Scheme of RFC 8785. A number that a double does not hold becomes text, as it advises. */
    RFC_8785("rfc8785") {
        @Override
        public String write(Map<String, ?> content) {
            try {
                return new JsonCanonicalizer(Json.text(interoperable(Json.plain(content)))).getEncodedString();
            } catch (IOException notJson) {
                throw new IllegalArgumentException("Not JSON content", notJson);
            }
        }
    };

    /** What is sealed from now on is sealed in this form. */
    public static final CanonicalForm CURRENT = RFC_8785;

    private final String id;

    CanonicalForm(String id) {
        this.id = id;
    }

    /** As it is stored beside a seal. */
    public String id() {
        return id;
    }

    public static CanonicalForm of(String id) {
        return Arrays.stream(values())
                .filter(form -> form.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No canonical form is called " + id));
    }

    /** The text of that content: the same for the same content. */
    public abstract String write(Map<String, ?> content);

    private static Object interoperable(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> items = new LinkedHashMap<>();
            map.forEach((key, item) -> items.put(whole(key.toString()), interoperable(item)));
            return items;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(CanonicalForm::interoperable).toList();
        }
        if (value instanceof Number number) {
            return number(new BigDecimal(number.toString()));
        }
        return value instanceof String text ? whole(text) : value;
    }

    private static Object number(BigDecimal exact) {
        double near = exact.doubleValue();
        boolean held = !Double.isInfinite(near) && BigDecimal.valueOf(near).compareTo(exact) == 0;
        return held ? (Object) near : exact.toPlainString();
    }

    /** Half a character, which UTF-8 cannot write, becomes the sign for what cannot be shown. */
    private static String whole(String text) {
        return text.replaceAll("\\p{Cs}", "\uFFFD");
    }
}
