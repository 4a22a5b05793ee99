package org.throughline.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.throughline.shared.Json;

/** What the demo's people write into the text fields of forms. */
class DemoStories {

    private static final String DEFAULT_PROBLEM = "income";

    /** The first matching part of a field's key decides what is written there. */
    private static final List<Map.Entry<String, String>> BY_KEY = List.of(
            Map.entry("measure", "measure"),
            Map.entry("statement", "goal"),
            Map.entry("goal", "goal"),
            Map.entry("action", "steps"),
            Map.entry("step", "steps"),
            Map.entry("service", "service"),
            Map.entry("need", "need"),
            Map.entry("situation", "story"),
            Map.entry("story", "story"),
            Map.entry("history", "story"),
            Map.entry("description", "story"),
            Map.entry("summary", "story"),
            Map.entry("details", "story"),
            Map.entry("happened", "story"));

    private static final Map<String, String> PHRASES = Map.ofEntries(
            Map.entry("strength", "Keeps appointments, has a close friend nearby, wants to work."),
            Map.entry("levelmuchless", "Nothing has changed, or it is worse than today."),
            Map.entry("levelless", "Begun, and not there yet."),
            Map.entry("levelexpected", "What we wrote down is so, with some help."),
            Map.entry("levelmore", "It is so, and holds for three months."),
            Map.entry("levelmuchmore", "It holds, and I need nobody for it."),
            Map.entry("changetalk", "I want to stand on my own feet again, for the children."),
            Map.entry("barrier", "Long bus ride and a changing shift plan."),
            Map.entry("owner", "Client, with the worker's help"),
            Map.entry("place", "Millbrook"),
            Map.entry("address", "12 River Road"),
            Map.entry("comment", "Thank you. Please keep the dates in view."),
            Map.entry("reason", "Talked through with the client."),
            Map.entry("firstname", "Alex"),
            Map.entry("lastname", "Carver"),
            Map.entry("name", "Alex Carver"),
            Map.entry("requestedby", "Ruth Carver"));

    private final Map<String, Map<String, String>> stories = read();

    boolean isProblem(Object value) {
        return value instanceof String text && stories.containsKey(text);
    }

    /** A text for a field of this key, about this client's problem. */
    String about(String problem, String key) {
        Map<String, String> story = stories.getOrDefault(problem, stories.get(DEFAULT_PROBLEM));
        String name = key.toLowerCase(Locale.ROOT);
        return BY_KEY.stream()
                .filter(entry -> name.contains(entry.getKey()))
                .map(entry -> story.get(entry.getValue()))
                .findFirst()
                .orElseGet(() -> phrase(name));
    }

    private static String phrase(String name) {
        return PHRASES.entrySet().stream()
                .filter(entry -> name.contains(entry.getKey()))
                .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse("Agreed by phone, next step noted.");
    }

    private static Map<String, Map<String, String>> read() {
        try (InputStream json = new ClassPathResource("demo/stories.json").getInputStream()) {
            return Json.mapper().readValue(json, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
