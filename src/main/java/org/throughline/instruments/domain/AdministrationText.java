package org.throughline.instruments.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.shared.SealedRecord;

/** The text that is sealed: the answers, by whom and when, and what they say by the definition of that hash. */
public final class AdministrationText {

    public static final String ANSWERS = "answers";
    public static final String SCORES = "scores";
    public static final String BAND = "band";
    public static final String FLAGS = "flags";
    public static final String NEEDS = "needs";
    public static final String ANSWERED_ON = "answeredOn";
    public static final String INTERPRETER = "interpreter";

    private AdministrationText() {}

    /**
     * @param age of whom the answers are about, or null
     * @param interpreter who put the questions into the client's language, or null
     */
    public static Administration seal(
            UUID caseId,
            InstrumentDefinition definition,
            InstrumentAnswers answers,
            InstrumentResult result,
            Recorded recorded) {
        Map<String, Object> text = new LinkedHashMap<>();
        UUID id = UUID.randomUUID();
        text.put("administration", id);
        text.put("case", caseId);
        text.put("instrument", definition.id());
        text.put("version", definition.version());
        text.put("definition", definition.sha256());
        text.put("by", recorded.by());
        text.put("at", recorded.at());
        if (recorded.answeredOn() != null) {
            text.put(ANSWERED_ON, recorded.answeredOn());
        }
        text.put("age", recorded.age());
        text.put(INTERPRETER, recorded.interpreter());
        text.put(ANSWERS, values(definition, answers));
        text.put(SCORES, result.scores());
        text.put(BAND, result.band());
        text.put(FLAGS, result.flags());
        text.put(NEEDS, result.needs());
        return new Administration(
                id,
                caseId,
                definition.sha256(),
                recorded.by(),
                recorded.at(),
                recorded.answeredOn(),
                SealedRecord.of(text));
    }

    private static Map<String, Object> values(InstrumentDefinition definition, InstrumentAnswers answers) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (InstrumentItem item : definition.items()) {
            List<Object> chosen = answers.of(item.linkId()).stream()
                    .map(choice -> choice.points() == null ? (Object) choice.code() : choice.points())
                    .toList();
            if (!chosen.isEmpty()) {
                values.put(item.linkId(), item.multiple() ? chosen : chosen.get(0));
            }
        }
        return values;
    }

    /**
     * Who wrote the answers down, when, and about somebody of which age.
     *
     * @param answeredOn when the paper was answered; null where nothing was typed in from paper, and the text says nothing
     */
    public record Recorded(String by, Instant at, LocalDate answeredOn, Integer age, String interpreter) {}
}
