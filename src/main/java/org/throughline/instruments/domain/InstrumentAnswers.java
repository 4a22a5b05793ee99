package org.throughline.instruments.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.shared.Rejection;

/** Answers to an instrument, each one that the instrument offers, in the order of its items. */
public final class InstrumentAnswers {

    private final Map<String, List<AnswerChoice>> chosen;

    private InstrumentAnswers(Map<String, List<AnswerChoice>> chosen) {
        this.chosen = chosen;
    }

    /**
     * @param given values by item; an item may be named by its link id or its LOINC code, a value by itself or its code
     * @throws Rejection at the item: {@code instrument-item-unknown}, {@code instrument-item-twice},
     *     {@code instrument-answer-unknown} or {@code instrument-answer-one}; at {@code answers},
     *     {@code instrument-answers-missing}
     */
    public static InstrumentAnswers of(InstrumentDefinition definition, Map<String, List<String>> given) {
        Map<String, List<AnswerChoice>> found = new LinkedHashMap<>();
        given.forEach((name, values) -> {
            InstrumentItem item =
                    definition.item(name).orElseThrow(() -> Rejection.invalidField(name, "instrument-item-unknown"));
            if (!values.isEmpty() && found.put(item.linkId(), choices(name, item, values)) != null) {
                throw Rejection.invalidField(name, "instrument-item-twice");
            }
        });
        if (found.isEmpty()) {
            throw Rejection.invalidField("answers", "instrument-answers-missing");
        }
        Map<String, List<AnswerChoice>> ordered = new LinkedHashMap<>();
        definition.items().stream()
                .map(InstrumentItem::linkId)
                .filter(found::containsKey)
                .forEach(linkId -> ordered.put(linkId, found.get(linkId)));
        return new InstrumentAnswers(ordered);
    }

    private static List<AnswerChoice> choices(String name, InstrumentItem item, List<String> values) {
        List<AnswerChoice> choices = new ArrayList<>();
        for (String value : values) {
            AnswerChoice choice =
                    item.choice(value).orElseThrow(() -> Rejection.invalidField(name, "instrument-answer-unknown"));
            if (choices.contains(choice) || !choices.isEmpty() && !item.multiple()) {
                throw Rejection.invalidField(name, "instrument-answer-one");
            }
            choices.add(choice);
        }
        return List.copyOf(choices);
    }

    /** What was chosen at the item; nothing where it was left open. */
    public List<AnswerChoice> of(String linkId) {
        return chosen.getOrDefault(linkId, List.of());
    }

    /** Codes by link id, in the order of the items. */
    public Map<String, List<String>> codes() {
        Map<String, List<String>> codes = new LinkedHashMap<>();
        chosen.forEach((linkId, choices) ->
                codes.put(linkId, choices.stream().map(AnswerChoice::code).toList()));
        return codes;
    }

    /** What the answers count, by link id; those that count nothing are left out. */
    Map<String, Integer> points() {
        Map<String, Integer> points = new LinkedHashMap<>();
        chosen.forEach((linkId, choices) -> {
            if (choices.size() == 1 && choices.get(0).points() != null) {
                points.put(linkId, choices.get(0).points());
            }
        });
        return points;
    }
}
