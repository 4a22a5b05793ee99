package org.throughline.instruments;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.throughline.agency.Agency;
import org.throughline.engine.Decisions;
import org.throughline.instruments.domain.InstrumentAnswers;
import org.throughline.instruments.domain.InstrumentDefinition;
import org.throughline.instruments.domain.InstrumentResult;
import org.throughline.instruments.domain.InterpretedScore;
import org.throughline.instruments.domain.ScoringRules.ScoreBand;
import org.throughline.people.Persons;

/**
 * What scores mean here: the decision table {@value #DECISION}, which the agency may redraw, reads each score and each flag
 * with the client's sex and age and the agency's jurisdiction. What the publication itself says (bands, flags, the responses
 * that critical answers begin) is in the definition, and no table changes it.
 */
@Service
public class ScoreMeanings {

    public static final String DECISION = "score-meaning";

    private final Decisions decisions;
    private final Agency agency;
    private final Persons persons;

    ScoreMeanings(Decisions decisions, Agency agency, Persons persons) {
        this.decisions = decisions;
        this.agency = agency;
        this.persons = persons;
    }

    /** @param age of whom the answers are about; null where nobody knows */
    List<InterpretedScore> of(
            InstrumentDefinition definition,
            InstrumentAnswers answers,
            InstrumentResult result,
            UUID person,
            Integer age) {
        Map<String, Object> about = new HashMap<>();
        about.put("instrument", definition.id());
        about.put("leftOpen", isLeftOpen(definition, answers));
        about.put("sex", persons.find(person).map(one -> one.details().sex()).orElse(null));
        about.put("age", age);
        about.put("jurisdiction", agency.current().widestJurisdiction());
        return Stream.concat(
                        result.scores().keySet().stream()
                                .filter(score -> result.scores().get(score) != null)
                                .flatMap(
                                        score -> decide(score, asked(about, score, null, definition, result)).stream()),
                        result.flags().stream()
                                .flatMap(flag -> decide(flag, asked(about, null, flag, definition, result)).stream()))
                .toList();
    }

    private Optional<InterpretedScore> decide(String score, Map<String, Object> asked) {
        return decisions.evaluate(DECISION, asked).stream()
                .findFirst()
                .flatMap(answer -> InterpretedScore.of(
                        score,
                        answer.get("finding"),
                        answer.get("action"),
                        answer.get("activity"),
                        answer.get("hours")));
    }

    private static Map<String, Object> asked(
            Map<String, Object> about,
            String score,
            String flag,
            InstrumentDefinition definition,
            InstrumentResult result) {
        Map<String, Object> asked = new HashMap<>(about);
        BigDecimal value = score == null ? null : result.scores().get(score);
        asked.put("score", score);
        asked.put("value", value);
        asked.put("band", score == null ? null : band(score, value, definition));
        asked.put("flag", flag);
        return asked;
    }

    private static String band(String score, BigDecimal value, InstrumentDefinition definition) {
        return definition.scoring().bands().stream()
                .filter(band -> band.score().equals(score) && band.holds(value))
                .map(ScoreBand::code)
                .findFirst()
                .orElse(null);
    }

    private static boolean isLeftOpen(InstrumentDefinition definition, InstrumentAnswers answers) {
        return definition.items().stream()
                .anyMatch(item -> answers.of(item.linkId()).isEmpty());
    }
}
