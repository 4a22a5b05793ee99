package org.throughline.studio.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.throughline.migration.CaseMigrations.CaseSelection;
import org.throughline.migration.ImpactAnalysis.CaseFilter;
import org.throughline.migration.ImpactAnalysis.MoveOutcome;
import org.throughline.migration.ImpactAnalysis.TaskChange;
import org.throughline.shared.Rejection;

/**
 * Which running cases are moved.
 *
 * @param scope none, all, filter, one, some, moved-before where a redesign is taken back, or dates or offers where no case moves
 * @param cases case numbers, for one and some; the other fields are the filter's
 */
record MigrationScope(
        String scope,
        List<String> cases,
        @JsonProperty("fate") MoveOutcome outcome,
        TaskChange change,
        String process,
        String step,
        String timer,
        String stage,
        String worker,
        String team,
        @JsonProperty("cannotBeUndone") Boolean remains) {

    static final int MOST_CASES = 10_000;

    /** Empty for none. */
    Optional<CaseSelection> choice() {
        return switch (scope == null ? "none" : scope) {
            case "none" -> Optional.empty();
            case "all" -> Optional.of(new CaseSelection.All());
            case "filter" ->
                Optional.of(new CaseSelection.Those(
                        new CaseFilter(outcome, change, process, step, timer, stage, worker, team, remains)));
            case "moved-before" -> Optional.of(new CaseSelection.MovedBefore());
            case "dates" -> Optional.of(new CaseSelection.DatesOnly());
            case "offers" -> Optional.of(new CaseSelection.OffersOnly());
            case "one" -> Optional.of(new CaseSelection.One(numbers(1).get(0)));
            case "some" -> Optional.of(new CaseSelection.Some(numbers(MOST_CASES)));
            default -> throw noScope();
        };
    }

    static Rejection noScope() {
        return Rejection.invalidField("scope", "move-scope-odd");
    }

    private List<String> numbers(int most) {
        List<String> named = cases == null
                ? List.of()
                : cases.stream().map(String::strip).distinct().toList();
        if (named.isEmpty() || named.size() > most) {
            throw Rejection.invalidField("cases", "move-cases-missing");
        }
        return named;
    }
}
