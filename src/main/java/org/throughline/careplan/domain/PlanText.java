package org.throughline.careplan.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.careplan.GoalAttainment;
import org.throughline.shared.FormAnswers;
import org.throughline.shared.Json;

/** A revision's content as JSON: what is shown, sealed, approved and stored. */
public final class PlanText {

    private PlanText() {}

    /** The words of a draft. */
    public static String of(PlanContent content) {
        return Json.of(words(content));
    }

    static Map<String, Object> words(PlanContent content) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("summary", content.summary());
        text.put("summaryBy", content.summaryBy());
        text.put("goals", content.goals().stream().map(PlanText::goal).toList());
        text.put("steps", content.steps().stream().map(PlanText::step).toList());
        text.put("services", content.services().stream().map(PlanText::service).toList());
        return text;
    }

    public static PlanContent read(String text) {
        FormAnswers content = new FormAnswers(Json.read(text));
        List<Goal> goals = content.rows("goals").stream().map(PlanText::goal).toList();
        List<ActionStep> steps =
                content.rows("steps").stream().map(PlanText::step).toList();
        List<NeededService> services =
                content.rows("services").stream().map(PlanText::service).toList();
        return new PlanContent(content.text("summary"), content.text("summaryBy"), goals, steps, services);
    }

    private static Map<String, Object> goal(Goal goal) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("id", goal.id());
        text.put("need", goal.need());
        text.put("statement", goal.statement());
        text.put("measure", goal.measure());
        text.put("owner", goal.owner());
        text.put("targetDate", goal.targetDate());
        if (goal.strength() != null) {
            text.put("strength", goal.strength());
        }
        if (goal.scale() != null) {
            text.put("attainment", attainment(goal.scale()));
        }
        text.put("writtenBy", goal.writtenBy());
        return text;
    }

    private static Goal goal(FormAnswers text) {
        return new Goal(
                UUID.fromString(text.text("id")),
                text.words("need"),
                text.words("statement"),
                text.words("measure"),
                text.words("owner"),
                text.date("targetDate"),
                text.text("strength"),
                attainment(text.values().get("attainment")),
                text.words("writtenBy"));
    }

    private static Map<String, Object> attainment(AttainmentScale scale) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("muchLess", scale.muchLess());
        text.put("less", scale.less());
        text.put("expected", scale.expected());
        text.put("more", scale.more());
        text.put("muchMore", scale.muchMore());
        text.put("weight", scale.weight());
        if (scale.baseline() != null) {
            text.put("baseline", scale.baseline());
        }
        return text;
    }

    /** Null where the goal has none. */
    private static AttainmentScale attainment(Object part) {
        if (!(part instanceof Map<?, ?> map)) {
            return null;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        map.forEach((key, value) -> values.put(key.toString(), value));
        FormAnswers text = new FormAnswers(values);
        Integer weight = text.number("weight");
        return new AttainmentScale(
                text.words("muchLess"),
                text.words("less"),
                text.words("expected"),
                text.words("more"),
                text.words("muchMore"),
                weight == null ? GoalAttainment.USUAL_WEIGHT : weight,
                text.number("baseline"));
    }

    private static Map<String, Object> step(ActionStep step) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("action", step.action());
        text.put("owner", step.owner());
        text.put("dueOn", step.dueOn());
        text.put("goal", step.goal());
        text.put("writtenBy", step.writtenBy());
        return text;
    }

    private static ActionStep step(FormAnswers text) {
        return new ActionStep(
                text.words("action"),
                text.words("owner"),
                text.date("dueOn"),
                text.number("goal"),
                text.words("writtenBy"));
    }

    private static Map<String, Object> service(NeededService service) {
        return Map.of(
                "id", service.id(),
                "need", service.need(),
                "description", service.description(),
                "writtenBy", service.writtenBy());
    }

    private static NeededService service(FormAnswers text) {
        return new NeededService(
                UUID.fromString(text.text("id")),
                text.words("need"),
                text.words("description"),
                text.words("writtenBy"));
    }
}
