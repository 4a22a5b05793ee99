package org.throughline.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the places of an address with what no form would send, and now and then with what is really there. */
final class OddAddress {

    private static final Pattern PLACE = Pattern.compile("\\{([^}:]+)(:([^{}]|\\{[^}]*})*)?}");

    /** Already encoded: some of them are no text in any encoding. */
    static final List<String> ODD = List.of(
            "%00",
            "a%00b",
            "%ED%A0%80",
            "%FF%FE",
            "%E2%80%AE",
            "%F0%9F%91%A9%E2%80%8D%F0%9F%91%A7",
            "",
            "%20",
            "-1",
            "0",
            "201",
            "2147483648",
            "99999999999999999999",
            "1e400",
            "NaN",
            "null",
            "true",
            "2026-02-30",
            "2026-02-28",
            "0000-00-00",
            "%2B999999999-12-31",
            "T25:00",
            "%27%3B+drop+table+case_file%3B+--",
            "%25%5F%5C",
            "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
            "%24%7B7*7%7D",
            "__%24%7BT(java.lang.Runtime)%7D__%3A%3A.x",
            "..%2F..%2Fetc%2Fpasswd",
            "%0D%0ASet-Cookie%3A+a%3Db",
            "%28%28%28%28%5B",
            "%22%5C",
            "a%1Fb%1Fc",
            encoded("x".repeat(5_000)),
            encoded("ä".repeat(300)));

    private final Random random;
    private final Map<String, String> known;

    /**
     * @param known what is really there, by the name of the place or by the beginning of the address and that name:
     *     {@code number}, {@code /tasks/{id}}
     */
    OddAddress(Random random, Map<String, String> known) {
        this.random = random;
        this.known = known;
    }

    String of(MappedAddress address) {
        Matcher place = PLACE.matcher(address.pattern().replace("**", "x"));
        StringBuilder path = new StringBuilder();
        while (place.find()) {
            String before = address.pattern().substring(0, place.start());
            String there = known.getOrDefault(before + "{" + place.group(1) + "}", known.get(place.group(1)));
            place.appendReplacement(path, Matcher.quoteReplacement(inPath(there)));
        }
        place.appendTail(path);
        return path + query(address.parameters());
    }

    private String inPath(String there) {
        if (there != null && random.nextInt(5) > 0) {
            return there;
        }
        String odd = odd();
        // the server itself refuses these in a path, before any controller
        return odd.isEmpty() || odd.contains("%2F") || odd.contains("%00")
                ? UUID.randomUUID().toString()
                : odd;
    }

    private String query(List<String> parameters) {
        String form = form(parameters);
        return form.isEmpty() ? "" : "?" + form;
    }

    /** Names and values as a form sends them. */
    String form(List<String> parameters) {
        StringBuilder query = new StringBuilder();
        for (String name : parameters) {
            int times = random.nextInt(8) == 0 ? 2 : random.nextInt(4) == 0 ? 0 : 1;
            for (int i = 0; i < times; i++) {
                query.append(query.isEmpty() ? "" : "&")
                        .append(name)
                        .append('=')
                        .append(odd());
            }
        }
        return query.toString();
    }

    String odd() {
        return ODD.get(random.nextInt(ODD.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
