package org.throughline.casefile.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a call of the engine's REST asks for, by the words of its address.
 *
 * @param part as the access log names it
 * @param id of the task or other thing that is asked for; null for a list
 */
record EngineReads(String part, String id) {

    private static final Pattern CALL = Pattern.compile("/camunda/api/engine/engine/[^/]+/(.+)");
    private static final String FORM = "task-form";
    private static final Set<String> DOOR_FORMS = Set.of("deployed-form", "form-variables");
    private static final Set<String> OF_CASES = Set.of(
            "task",
            "process-instance",
            "execution",
            "variable-instance",
            "history",
            "incident",
            "job",
            "external-task",
            "event-subscription");

    /** True for the forms that the door opens, which logs them for every client. */
    boolean isLoggedByDoor() {
        return part.equals(FORM);
    }

    /** Empty for what is about no case: models, people, settings, counts. */
    static Optional<EngineReads> of(String path) {
        Matcher call = CALL.matcher(path);
        if (!call.matches() || path.endsWith("/count")) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>(List.of(call.group(1).split("/")));
        String kind = words.remove(0);
        if (kind.equals("filter")) {
            boolean runs = words.size() > 1 && Set.of("list", "singleResult").contains(words.get(1));
            return runs ? Optional.of(new EngineReads("engine-task", null)) : Optional.empty();
        }
        if (!OF_CASES.contains(kind)) {
            return Optional.empty();
        }
        if (kind.equals("history") && !words.isEmpty()) {
            words.remove(0);
        }
        String id = words.isEmpty() ? null : words.get(0);
        return Optional.of(new EngineReads(part(kind, words), id));
    }

    private static String part(String kind, List<String> words) {
        if (words.size() > 1 && DOOR_FORMS.contains(words.get(1))) {
            return FORM;
        }
        boolean variables = kind.startsWith("variable") || words.stream().anyMatch(word -> word.contains("variable"));
        if (variables) {
            return "engine-variables";
        }
        return kind.equals("task") ? "engine-task" : "engine-process";
    }
}
