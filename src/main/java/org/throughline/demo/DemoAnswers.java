package org.throughline.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.throughline.shared.FactKind;
import org.throughline.shared.Json;

/** Fills any form as a person of the demo would: by its fields, with the client's story, and by chosen turns. */
class DemoAnswers {

    private static final ObjectMapper JSON = Json.mapper();

    /** A plan that a family can carry has one or two things to do at a time. */
    private static final int MOST_ROWS = 2;

    /** What is asked only of who wants it, and what the demo is to show. */
    private static final Set<String> TICKED = Set.of("scaled");

    private static final int WIDEST_SCALE = 20;

    /** Days that people plan for. */
    private static final Pattern AHEAD = Pattern.compile("(?i)target|due|until|next");

    private final DemoStories stories = new DemoStories();
    private final Clock clock;
    private final Random random;

    DemoAnswers(Clock clock, Random random) {
        this.clock = clock;
        this.random = random;
    }

    /**
     * @param turns answers that are decided already, by field key
     * @param left fields to leave out, since the form refused them as not applying
     */
    Map<String, Object> fill(
            String schema, Map<String, Object> data, DemoClient client, Map<String, Object> turns, List<String> left) {
        try {
            Map<String, Object> answers = new LinkedHashMap<>();
            components(JSON.readTree(schema), "", data, client, turns, left, answers);
            return answers;
        } catch (JsonProcessingException deployedFormsAreJson) {
            throw new IllegalStateException(deployedFormsAreJson);
        }
    }

    private void components(
            JsonNode parent,
            String at,
            Map<String, Object> data,
            DemoClient client,
            Map<String, Object> turns,
            List<String> left,
            Map<String, Object> answers) {
        for (JsonNode component : parent.path("components")) {
            String type = component.path("type").asText();
            String key =
                    component.path(type.equals("dynamiclist") ? "path" : "key").asText();
            if (type.equals("group")) {
                components(component, at, data, client, turns, left, answers);
            } else if (type.equals("dynamiclist")) {
                answers.put(key, rows(component, key, data, client, left));
            } else if (!left.contains(at + key) && !component.path("readonly").asBoolean(false)) {
                Object value = turns.containsKey(key)
                        ? turns.get(key)
                        : value(component, type, subject(at, key), data, client);
                if (value != null) {
                    answers.put(key, value);
                }
            }
        }
    }

    private List<Object> rows(
            JsonNode list, String path, Map<String, Object> data, DemoClient client, List<String> left) {
        List<?> given = data.get(path) instanceof List<?> rows ? rows : List.of();
        boolean mayGrow = list.path("allowAddRemove").asBoolean(true);
        int count = given.isEmpty() ? 1 : mayGrow ? Math.min(MOST_ROWS, given.size()) : given.size();
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, Object> row = new LinkedHashMap<>();
            if (i < given.size() && given.get(i) instanceof Map<?, ?> prefilled) {
                prefilled.forEach((key, value) -> row.put(String.valueOf(key), value));
                row.keySet().retainAll(fields(list));
            }
            Map<String, Object> filled = new LinkedHashMap<>();
            components(list, path + "[" + i + "].", Map.of(), clientOf(client, row), Map.of(), left, filled);
            filled.forEach((key, value) -> row.merge(key, value, (before, now) -> isBlank(before) ? now : before));
            final int index = i;
            if (row.containsKey("relation") && i >= given.size()) {
                liveWith(client, row);
            }
            row.keySet().removeIf(key -> left.contains(path + "[" + index + "]." + key));
            rows.add(row);
        }
        return rows;
    }

    private void liveWith(DemoClient client, Map<String, Object> row) {
        row.compute("relation", (key, relation) -> DemoHousehold.likely(relation, client));
        row.computeIfPresent("age", (key, age) -> DemoHousehold.age(row.get("relation"), client, clock));
        row.computeIfPresent("firstName", (key, name) -> DemoHousehold.firstName(row.get("relation"), client));
        row.computeIfPresent("lastName", (key, name) -> client.lastName());
    }

    private static boolean isBlank(Object value) {
        return value == null || "".equals(value);
    }

    /** What is only shown in a row is not answered. */
    private static List<String> fields(JsonNode list) {
        return list.findValuesAsText("key");
    }

    /** A row about one of the client's needs is written in terms of that need. */
    private DemoClient clientOf(DemoClient client, Map<String, Object> row) {
        return row.values().stream()
                .filter(stories::isProblem)
                .findFirst()
                .map(need -> client.about((String) need))
                .orElse(client);
    }

    /** A description within a list describes what is listed. */
    private static String subject(String at, String key) {
        return key.equals("description") ? at + key : key;
    }

    private Object value(JsonNode field, String type, String key, Map<String, Object> data, DemoClient client) {
        Object prefilled = data.get(key);
        if (!isBlank(prefilled) && !type.equals("checkbox")) {
            return prefilled;
        }
        if (isLeftUnknown(field)) {
            return null;
        }
        return switch (type) {
            case "textfield", "textarea" -> text(field, key, client);
            case "number" -> number(field);
            case "datetime" -> date(field, key);
            case "checkbox" ->
                TICKED.contains(key) || field.path("validate").path("required").asBoolean(false);
            case "radio", "select" -> chosen(key, options(field, data), client);
            case "checklist", "taglist" -> some(options(field, data));
            default -> null;
        };
    }

    /** Of invented clients nobody knows income, papers or service: a guess would leave services out for no reason. */
    private static boolean isLeftUnknown(JsonNode field) {
        boolean required = field.path("validate").path("required").asBoolean(false);
        return !required
                && FactKind.of(field.path("properties").path(FactKind.PROPERTY).asText())
                        .filter(kind -> kind != FactKind.SEX && kind != FactKind.LANGUAGE)
                        .isPresent();
    }

    private String text(JsonNode field, String key, DemoClient client) {
        String kind = field.path("validate").path("validationType").asText("");
        if (kind.equals("phone") || kind.equals("email")) {
            return kind.equals("phone") ? client.phone() : client.email();
        }
        String text = stories.about(client.problem(), key);
        int longest = field.path("validate").path("maxLength").asInt(2_000);
        return text.length() <= longest ? text : text.substring(0, longest).strip();
    }

    /** A wide range counts things, of which there is mostly one; a narrow one is a scale. */
    private Object number(JsonNode field) {
        int smallest = field.path("validate").path("min").asInt(0);
        int largest = field.path("validate").path("max").asInt(smallest + 4);
        boolean scale = largest - smallest <= WIDEST_SCALE;
        return scale ? smallest + random.nextInt(Math.max(1, largest - smallest + 1)) : smallest;
    }

    private String date(JsonNode field, String key) {
        LocalDate today = LocalDate.now(clock);
        boolean ahead =
                AHEAD.matcher(key).find() || field.path("disallowPassedDates").asBoolean(false);
        return switch (field.path("subtype").asText("date")) {
            case "time" -> "10:30";
            case "datetime" -> today.plusDays(2) + "T10:30";
            default -> (ahead ? today.plusDays(14 + random.nextInt(60)) : today).toString();
        };
    }

    private static List<String> options(JsonNode field, Map<String, Object> data) {
        List<String> options = new ArrayList<>();
        field.path("values").forEach(option -> options.add(option.path("value").asText()));
        if (data.get(field.path("valuesKey").asText("")) instanceof List<?> offered) {
            offered.forEach(option -> options.add(String.valueOf(((Map<?, ?>) option).get("value"))));
        }
        return options;
    }

    /** On a scale the client's own problem weighs; the rest of life is mostly in order. */
    private String chosen(String key, List<String> options, DemoClient client) {
        if (options.isEmpty()) {
            return null;
        }
        if (options.stream().anyMatch(option -> option.matches("-\\d+"))) {
            return options.get((key.equals("baseline") ? 0 : 1) + random.nextInt(2));
        }
        boolean scale = options.stream().allMatch(option -> option.matches("\\d+"));
        if (!scale) {
            return options.contains(client.problem()) ? client.problem() : options.get(0);
        }
        String problem = client.problem().replace("-", "").toLowerCase(Locale.ROOT);
        boolean troubled = key.toLowerCase(Locale.ROOT).contains(problem) || random.nextInt(9) == 0;
        int last = options.size() - 1;
        return options.get(
                troubled ? random.nextInt(Math.min(2, options.size())) : Math.max(0, last - random.nextInt(2)));
    }

    private List<String> some(List<String> options) {
        return options.isEmpty() ? null : options.subList(0, Math.min(options.size(), 1 + random.nextInt(2)));
    }
}
