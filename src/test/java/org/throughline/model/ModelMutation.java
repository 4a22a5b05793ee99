package org.throughline.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes an odd file out of a good one: what hands, other tools and accidents do to models. The same seed makes the same. */
public final class ModelMutation {

    private static final Pattern ATTRIBUTE = Pattern.compile("\\s([\\w:]+)=\"([^\"]*)\"");
    private static final Pattern OPENING = Pattern.compile("<([\\w:]+)(?:\\s[^<>]*)?>");
    private static final Pattern LEAF = Pattern.compile("<([\\w:]+)[^<>]*/>|<([\\w:]+)[^<>]*>[^<>]*</\\2>");
    private static final Pattern TEXT = Pattern.compile(">([^<>]+)<");
    private static final Pattern TAG = Pattern.compile("</?([\\w:]+)");
    private static final Pattern JSON_VALUE =
            Pattern.compile(":\\s*(\"(?:[^\"\\\\]++|\\\\.)*+\"|-?\\d+(?:\\.\\d+)?|true|false|null)");
    private static final Pattern JSON_KEY = Pattern.compile("\"(\\w+)\"\\s*:");

    private static final List<String> ODD = List.of(
            "",
            " ",
            "${",
            "${}",
            "#{x",
            "${a == }",
            "${x.y.z}",
            "${1 + 'a'}",
            "${not 3}",
            "R/PT0S",
            "R9999999999/P",
            "P",
            "PT",
            "P99999999999D",
            "-1",
            "0",
            "1e999",
            "999999999999999999999",
            "null",
            "true",
            "sonne \u2600",
            "tomorrow",
            "2026-02-31",
            "2026-13-01T99:00",
            "latest",
            "version",
            "deployment",
            "COLLECT",
            "RULE ORDER",
            "UNIQUE",
            "sketch",
            "triage",
            "a,b,,c",
            ",",
            "[1..",
            "not(",
            "date(&quot;x&quot;)",
            "if a then",
            "for x in",
            "string",
            "boolean",
            "{{",
            "&lt;",
            "x".repeat(600),
            "${" + "(".repeat(200),
            "(".repeat(300));
    private static final List<String> ODD_JSON = List.of(
            "null",
            "[]",
            "{}",
            "\"\"",
            "-1",
            "0",
            "1e300",
            "99999999999999999999",
            "true",
            "[null]",
            "{\"a\": []}",
            "\"=\"",
            "\"= a(\"",
            "\"{{#if\"",
            "\"" + "x".repeat(600) + "\"",
            "[[[[[]]]]]",
            "[{\"value\": null}]");

    private final Random random;

    public ModelMutation(long seed) {
        this.random = new Random(seed);
    }

    /**
     * Once without each attribute that a kind of element has, and once with each kind of element as the outermost: what
     * chance would take thousands of tries to meet.
     *
     * @param seen what was done to other files already, and is not done again
     */
    public static List<String> ofEachKind(String text, Set<String> seen) {
        List<String> odd = new ArrayList<>();
        Matcher tag = OPENING.matcher(text);
        while (tag.find()) {
            String kind = tag.group(1);
            Matcher attribute = ATTRIBUTE.matcher(text).region(tag.start(), tag.end());
            while (attribute.find()) {
                if (seen.add(kind + " " + attribute.group(1))) {
                    odd.add(text.substring(0, attribute.start()) + text.substring(attribute.end()));
                }
            }
            if (seen.add("root " + kind)) {
                odd.add(outermost(text, kind));
            }
        }
        return odd;
    }

    private static String outermost(String text, String kind) {
        Matcher root = OPENING.matcher(text);
        return root.find() ? text.replaceAll("(</?)" + Pattern.quote(root.group(1)) + "(?=[\\s>])", "$1" + kind) : text;
    }

    /** @param others of which pieces may come */
    public String of(String text, List<String> others) {
        boolean json = text.stripLeading().startsWith("{");
        String changed = text;
        for (int i = random.nextInt(4); i >= 0; i--) {
            changed = json ? json(changed) : xml(changed, others);
        }
        return changed;
    }

    private String xml(String text, List<String> others) {
        return switch (random.nextInt(10)) {
            case 0, 1 -> replace(text, ATTRIBUTE, 2, any(ODD));
            case 2 -> replace(text, ATTRIBUTE, 0, "");
            case 3 -> replace(text, LEAF, 0, "");
            case 4 -> replace(text, ATTRIBUTE, 2, piece(text, ATTRIBUTE, 2));
            case 5 -> replace(text, TEXT, 1, random.nextBoolean() ? any(ODD) : piece(text, TEXT, 1));
            case 6 -> insert(text, piece(random.nextBoolean() ? text : any(others), LEAF, 0));
            case 7 -> replace(text, LEAF, 0, piece(text, LEAF, 0));
            case 8 -> renamed(text);
            default -> characters(text);
        };
    }

    private String json(String text) {
        return switch (random.nextInt(6)) {
            case 0, 1, 2 -> replace(text, JSON_VALUE, 1, any(ODD_JSON));
            case 3 -> replace(text, JSON_KEY, 1, piece(text, JSON_KEY, 1));
            case 4 -> replace(text, JSON_VALUE, 1, piece(text, JSON_VALUE, 1));
            default -> characters(text);
        };
    }

    /** Beside an element of the other text. */
    private String insert(String text, String piece) {
        MatchResult at = match(text, LEAF);
        return at == null ? text : text.substring(0, at.end()) + piece + text.substring(at.end());
    }

    /** One kind of element becomes another, everywhere, so that the file stays one. */
    private String renamed(String text) {
        String from = piece(text, TAG, 1);
        String to = piece(text, TAG, 1);
        return from.isEmpty() ? text : text.replaceAll("(</?)" + from + "\\b", "$1" + to);
    }

    private String characters(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + random.nextInt(random.nextInt(20) == 0 ? text.length() : 8));
        return text.substring(0, at)
                + (random.nextBoolean() ? "" : "<&\"'{}\u0000\uD800".charAt(random.nextInt(8)))
                + text.substring(end);
    }

    private String replace(String text, Pattern pattern, int group, String with) {
        MatchResult found = match(text, pattern);
        return found == null || found.start(group) < 0
                ? text
                : text.substring(0, found.start(group)) + with + text.substring(found.end(group));
    }

    private String piece(String text, Pattern pattern, int group) {
        MatchResult found = match(text, pattern);
        return found == null || found.group(group) == null ? "" : found.group(group);
    }

    private MatchResult match(String text, Pattern pattern) {
        List<MatchResult> all = new ArrayList<>(pattern.matcher(text).results().toList());
        return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
