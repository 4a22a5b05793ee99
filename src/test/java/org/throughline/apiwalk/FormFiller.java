package org.throughline.apiwalk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Fills any Camunda Form by its schema alone with random values that it permits: required fields always, others mostly,
 * hidden ones never. Where a person's names are asked for, one is given at least: forms say so in words. One filler
 * answers one form; the same seed gives the same answers.
 */
public final class FormFiller {

    private static final Set<String> FIELDS = Set.of(
            "textfield", "textarea", "number", "datetime", "checkbox", "radio", "select", "checklist", "taglist");
    private static final int MOST_PASSES = 25;

    private final Random random;
    private final RandomValues values;
    private final FormLogic logic = new FormLogic();
    private final Map<String, Object> answers = new LinkedHashMap<>();
    private final Map<String, Object> data;
    private final Map<String, Object> settled;
    private final Set<String> decided = new HashSet<>();

    private FormFiller(Random random, LocalDate today, Map<String, Object> data, Map<String, Object> settled) {
        this.random = random;
        this.values = new RandomValues(random, today, logic);
        this.data = data == null ? Map.of() : data;
        this.settled = settled;
    }

    /**
     * @param form the form's JSON as the API gives it
     * @param data the values that it opens with, and option lists by {@code valuesKey}
     * @param today the server's date, since a form may refuse past dates
     */
    public static Map<String, Object> fill(JsonNode form, Map<String, Object> data, LocalDate today, Random random) {
        return fill(form, data, today, random, Map.of());
    }

    /** @param settled values of fields and lists of the form's first level that are not left to chance */
    public static Map<String, Object> fill(
            JsonNode form, Map<String, Object> data, LocalDate today, Random random, Map<String, Object> settled) {
        FormFiller filler = new FormFiller(random, today, data, settled);
        Place root = new Place(filler.answers, filler.data, null, "", List.of());
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            if (!filler.visit(form.path("components"), root, "", false)) {
                return filler.answers;
            }
        }
        throw new IllegalStateException("Form " + form.path("id") + " shows and hides its fields without end");
    }

    /** Where in the answers a component stands: at the root or in a row of a list. */
    private record Place(
            Map<String, Object> answers,
            Map<String, Object> data,
            Map<String, Object> parent,
            String path,
            List<Integer> rows) {}

    /** @return true where something changed, so that conditions must be looked at again */
    private boolean visit(JsonNode components, Place place, String at, boolean hidden) {
        boolean changed = false;
        for (JsonNode component : components) {
            boolean gone = hidden || logic.isTrue(component.path("conditional").path("hide"), context(place));
            String type = component.path("type").asText();
            if (FIELDS.contains(type)) {
                changed |= field(
                        component,
                        place,
                        AnswerPaths.join(at, component.path("key").asText()),
                        gone);
            } else if (type.equals("dynamiclist")) {
                changed |= list(
                        component,
                        place,
                        AnswerPaths.join(at, component.path("path").asText()),
                        gone);
            } else {
                String inner = AnswerPaths.join(at, component.path("path").asText());
                changed |= visit(component.path("components"), place, inner, gone);
            }
        }
        return changed;
    }

    private boolean field(JsonNode field, Place place, String key, boolean gone) {
        String path = place.path() + "/" + key;
        if (gone) {
            decided.remove(path);
            return AnswerPaths.remove(place.answers(), key);
        }
        if (logic.isReadOnly(field, context(place)) || !decided.add(path)) {
            return false;
        }
        Object value = choose(field, place, key);
        if (value != null) {
            AnswerPaths.put(place.answers(), key, value);
        }
        return true;
    }

    private Object choose(JsonNode field, Place place, String key) {
        if (place.parent() == null && settled.containsKey(key)) {
            return settled.get(key);
        }
        boolean required = field.path("validate").path("required").asBoolean(false) || isOnlyName(place, key);
        Object given = AnswerPaths.at(place.data(), key);
        if (given != null && !"".equals(given) && random.nextInt(3) > 0) {
            return given;
        }
        boolean box = field.path("type").asText().equals("checkbox"); // an untouched one says no, not nothing
        if (!required && !box && random.nextInt(4) == 0) {
            return null;
        }
        return values.of(field, context(place), required);
    }

    private static boolean isOnlyName(Place place, String key) {
        return key.equals("lastName") && AnswerPaths.at(place.answers(), "firstName") == null;
    }

    private boolean list(JsonNode list, Place place, String key, boolean gone) {
        String path = place.path() + "/" + key;
        if (gone) {
            decided.removeIf(known -> known.startsWith(path));
            return AnswerPaths.remove(place.answers(), key);
        }
        if (place.parent() == null && settled.containsKey(key)) {
            AnswerPaths.put(place.answers(), key, settled.get(key));
            return decided.add(path);
        }
        boolean changed = decided.add(path);
        List<?> given = AnswerPaths.at(place.data(), key) instanceof List<?> many ? many : List.of();
        if (changed) {
            AnswerPaths.put(place.answers(), key, emptyRows(list, given));
        }
        List<?> rows = (List<?>) AnswerPaths.at(place.answers(), key);
        for (int i = 0; i < rows.size(); i++) {
            Map<String, Object> prefilled = i < given.size() ? AnswerPaths.asMap(given.get(i)) : Map.of();
            List<Integer> numbers = new ArrayList<>(place.rows());
            numbers.add(i + 1);
            Place row = new Place(
                    AnswerPaths.asMap(rows.get(i)),
                    prefilled,
                    place.answers(),
                    path + "[" + i + "]",
                    List.copyOf(numbers));
            changed |= visit(list.path("components"), row, "", false);
        }
        return changed;
    }

    private List<Map<String, Object>> emptyRows(JsonNode list, List<?> given) {
        boolean mayGrow = list.path("allowAddRemove").asBoolean(true);
        int shown = given.isEmpty() ? list.path("defaultRepetitions").asInt(1) : given.size();
        int count = mayGrow && random.nextInt(3) == 0 ? random.nextInt(4) : shown;
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(new LinkedHashMap<>());
        }
        return rows;
    }

    private Map<String, Object> context(Place place) {
        Map<String, Object> context = new LinkedHashMap<>(data);
        context.putAll(answers);
        context.put("this", place.answers());
        context.put("parent", place.parent());
        context.put("i", place.rows());
        return context;
    }
}
