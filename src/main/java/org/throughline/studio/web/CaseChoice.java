package org.throughline.studio.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.BindParam;
import org.throughline.migration.CaseMigrations.CaseSelection;
import org.throughline.migration.ImpactAnalysis.CaseFilter;
import org.throughline.migration.ImpactAnalysis.MoveOutcome;
import org.throughline.migration.ImpactAnalysis.TaskChange;
import org.throughline.shared.Rejection;

/**
 * Which cases an administrator means, as a page's form says it; what is left blank takes all.
 *
 * @param scope none, all, filter, some, moved-before where a redesign is taken back, or dates or offers where no case moves
 * @param numbers case numbers with commas or spaces between
 */
record CaseChoice(
        String scope,
        @BindParam("fate") String outcome,
        String change,
        String process,
        String step,
        String timer,
        String stage,
        String worker,
        String team,
        String remains,
        String numbers) {

    CaseFilter filter() {
        return new CaseFilter(
                outcome == null || outcome.isBlank() ? null : one(MoveOutcome.class, outcome),
                change == null || change.isBlank() ? null : one(TaskChange.class, change),
                text(process),
                text(step),
                text(timer),
                text(stage),
                text(worker),
                text(team),
                text(remains) == null ? null : Boolean.valueOf(remains));
    }

    boolean takesNone() {
        return scope == null || scope.isBlank() || "none".equals(scope);
    }

    /** @throws Rejection where nothing is chosen by what was chosen */
    CaseSelection choice() {
        return switch (scope == null ? "" : scope) {
            case "moved-before" -> new CaseSelection.MovedBefore();
            case "all" -> new CaseSelection.All();
            case "filter" -> new CaseSelection.Those(filter());
            case "some" -> some();
            case "dates" -> new CaseSelection.DatesOnly();
            case "offers" -> new CaseSelection.OffersOnly();
            default -> throw Rejection.invalidField("scope", "move-scope-odd");
        };
    }

    private CaseSelection some() {
        List<String> given = Stream.of((numbers == null ? "" : numbers).split("[\\s,;]+"))
                .filter(number -> !number.isBlank())
                .distinct()
                .toList();
        if (given.isEmpty()) {
            throw Rejection.invalidField("numbers", "move-cases-missing");
        }
        return given.size() == 1 ? new CaseSelection.One(given.get(0)) : new CaseSelection.Some(given);
    }

    private static <E extends Enum<E>> E one(Class<E> type, String name) {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException unknown) {
            throw Rejection.invalid("filter-unknown");
        }
    }

    private static String text(String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
