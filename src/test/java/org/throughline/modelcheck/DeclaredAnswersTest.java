package org.throughline.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.casefile.TriageDecision;
import org.throughline.casefile.domain.ProposalPolicy.Weights;
import org.throughline.engine.VettedActions.Action;
import org.throughline.engine.VettedActions.NeededAnswer;
import org.throughline.engine.VettedActions.NeededTable;
import org.throughline.engine.expression.ShippedActions;
import org.throughline.model.ModelSources;
import org.throughline.staff.ActivityKind;

/** What actions declare of the tables that they read is what they read, and what the database takes. */
class DeclaredAnswersTest {

    private static final List<Action> ACTIONS = new ShippedActions().list(Locale.ENGLISH);

    private static List<NeededAnswer> ofInput(String action, String input) {
        return ACTIONS.stream()
                .filter(known -> known.name().equals(action))
                .flatMap(known -> known.inputs().stream())
                .filter(value -> value.name().equals(input))
                .flatMap(value -> value.answers().stream())
                .toList();
    }

    private static List<NeededAnswer> ofTable(String decision) {
        return ACTIONS.stream()
                .flatMap(action -> action.tables().stream())
                .filter(table -> table.decision().equals(decision))
                .map(NeededTable::answers)
                .flatMap(List::stream)
                .toList();
    }

    private static NeededAnswer named(List<NeededAnswer> answers, String name) {
        return answers.stream()
                .filter(answer -> answer.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The names that are asked for when every answer is a number. */
    private static Set<String> read(Consumer<Map<String, Object>> reader) {
        Set<String> asked = new HashSet<>();
        reader.accept(new AbstractMap<>() {
            @Override
            public Object get(Object name) {
                asked.add(String.valueOf(name));
                return 1;
            }

            @Override
            public Set<Entry<String, Object>> entrySet() {
                return Set.of();
            }
        });
        return asked;
    }

    @Test
    void everyAnswerThatIsReadIsDeclaredAndNoOther() {
        assertThat(ofInput("recordTriage", "triage"))
                .extracting(NeededAnswer::name)
                .containsExactlyInAnyOrderElementsOf(read(TriageDecision::of));
        assertThat(ofTable("assignment"))
                .extracting(NeededAnswer::name)
                .containsExactlyInAnyOrderElementsOf(read(Weights::of));
    }

    @Test
    void declaredValuesAreThoseThatTheDatabaseTakes() {
        String schema = ModelSources.text("src/main/resources/db/migration/casefile/V0601__casefile.sql");
        List<NeededAnswer> triage = ofInput("recordTriage", "triage");
        assertThat(schema).contains("priority in (" + quoted(named(triage, "priority")) + ")");
        assertThat(schema).contains("required_licence in (" + quoted(named(triage, "requiredLicence")) + ")");
        assertThat(schema)
                .contains("risk_level ~ '^"
                        + named(ofInput("recordRisk", "riskDecision"), "riskLevel")
                                .pattern() + "$'");
        assertThat(ShippedLibrary.shipped().licences())
                .containsAll(named(triage, "requiredLicence").values());
    }

    @Test
    void everyShippedTableHasAReaderThatDeclaresWhatItReads() {
        Stream.of("assignment", "caseload-standard", "due-dates")
                .forEach(table -> assertThat(ofTable(table)).as(table).isNotEmpty());
        assertThat(ofInput("recordRisk", "riskDecision")).hasSize(2);
    }

    @Test
    void theActivitiesThatATableOfScoresAnswersAreThoseThatLicencesKnow() {
        assertThat(named(ofTable("score-meaning"), "activity").values())
                .containsExactlyInAnyOrderElementsOf(ActivityKind.ids());
    }

    private static String quoted(NeededAnswer answer) {
        return String.join(
                ", ", answer.values().stream().map(value -> "'" + value + "'").toList());
    }
}
