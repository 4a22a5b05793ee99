package org.throughline.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * The one table of who may call what: {@code access/matrix.txt}. An audience says whom a handler lets in, for each kind of
 * case where it is about one; a handler's row names its audience, and a body where it reads one.
 */
final class AccessTable {

    /** What a person meets at a handler. */
    enum Outcome {
        /** Let in, whatever then becomes of the request. */
        ALLOWED,
        /** 403: may know of it, but not do it. */
        FORBIDDEN,
        /** 404, as if there were no such case or task. */
        HIDDEN
    }

    private final Map<String, Audience> audiences = new LinkedHashMap<>();
    private final Map<String, Row> rows = new LinkedHashMap<>();

    static AccessTable read() {
        try {
            String text = new ClassPathResource("access/matrix.txt").getContentAsString(StandardCharsets.UTF_8);
            AccessTable table = new AccessTable();
            text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(table::line);
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> handlers() {
        return rows.keySet();
    }

    Row row(String handler) {
        return rows.get(handler);
    }

    Outcome expected(String handler, String kind, String who) {
        return audiences.get(rows.get(handler).audience()).outcome(kind, who, audiences);
    }

    /** A handler's audience is about cases if it tells them apart. */
    boolean isAboutCases(String handler) {
        return !audiences.get(rows.get(handler).audience()).letsIn().containsKey("any");
    }

    private void line(String line) {
        String[] words = line.split("\\s+", 3);
        if (words[0].equals("audience")) {
            audiences.put(words[1], Audience.of(words[2]));
        } else {
            String[] rest = words[2].split("\\s+", 2);
            if (!audiences.containsKey(rest[0])) {
                throw new IllegalArgumentException("No such audience: " + line);
            }
            rows.put(words[0] + " " + words[1], new Row(rest[0], rest.length == 2 ? rest[1] : null));
        }
    }

    /** @param more a JSON body, or a query; null for the usual one */
    record Row(String audience, String more) {}

    /**
     * @param refusal what everybody else meets
     * @param within another audience: those of it who are not let in are told so; or null
     */
    private record Audience(Outcome refusal, String within, Map<String, Set<String>> letsIn) {

        /** {@code hidden own: ann ben | other: carl}, or {@code of record own: ann}. */
        static Audience of(String text) {
            String[] words = text.split("\\s+", 2);
            boolean inside = words[0].equals("of");
            String[] rest = inside ? words[1].split("\\s+", 2) : words;
            Map<String, Set<String>> letsIn = new LinkedHashMap<>();
            for (String part : rest[1].split("\\|")) {
                String[] kindAndPeople = part.strip().split(":", 2);
                letsIn.put(kindAndPeople[0].strip(), people(kindAndPeople[1]));
            }
            Outcome refusal = inside ? Outcome.FORBIDDEN : Outcome.valueOf(rest[0].toUpperCase(java.util.Locale.ROOT));
            return new Audience(refusal, inside ? rest[0] : null, letsIn);
        }

        private static Set<String> people(String names) {
            return Arrays.stream(names.strip().split("\\s+"))
                    .filter(name -> !name.isEmpty())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        Outcome outcome(String kind, String who, Map<String, Audience> all) {
            Set<String> people = letsIn.getOrDefault(kind, letsIn.getOrDefault("any", Set.of()));
            if (people.contains(who) || people.contains("everybody")) {
                return Outcome.ALLOWED;
            }
            boolean outside = within != null && all.get(within).outcome(kind, who, all) != Outcome.ALLOWED;
            return outside ? all.get(within).refusal() : refusal;
        }
    }

    static List<String> kinds() {
        return List.of("own", "other", "closed", "screened-out", "restricted");
    }
}
