package org.throughline.migration.process;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.engine.ModelKind;
import org.throughline.migration.CaseMigrations.CaseSelection;
import org.throughline.migration.ChangeSet;
import org.throughline.migration.ChangeSets;
import org.throughline.migration.ImpactAnalysis.CaseFilter;
import org.throughline.migration.domain.CaseMigrationRepository;
import org.throughline.migration.domain.CaseMigrationRepository.Item;
import org.throughline.migration.domain.ImpactCaseRepository;
import org.throughline.migration.domain.ImpactRunRepository;
import org.throughline.migration.impact.MigratableInstances;
import org.throughline.shared.Rejection;

/** Which running processes a choice means. Where it filters by outcome, the last preview says which those are. */
@Component
class InstanceSelection {

    private static final CaseFilter ANY = new CaseFilter(null, null, null, null, null, null, null, null, null);

    private final ChangedModels changed;
    private final MigratableInstances movable;
    private final MigrationPlans.MigrationPlansFactory factory;
    private final DueDateImpact dates;
    private final OfferImpact offers;
    private final ImpactRunRepository runs;
    private final ImpactCaseRepository records;
    private final ChangeSets changes;
    private final CaseMigrationRepository moves;
    private final Clock clock;

    InstanceSelection(
            ChangedModels changed,
            MigratableInstances movable,
            MigrationPlans.MigrationPlansFactory factory,
            DueDateImpact dates,
            OfferImpact offers,
            ImpactRunRepository runs,
            ImpactCaseRepository records,
            ChangeSets changes,
            CaseMigrationRepository moves,
            Clock clock) {
        this.changed = changed;
        this.movable = movable;
        this.factory = factory;
        this.dates = dates;
        this.offers = offers;
        this.runs = runs;
        this.records = records;
        this.changes = changes;
        this.moves = moves;
        this.clock = clock;
    }

    boolean hasAny(ChangeSet change) {
        if (!change.isPublished()) {
            return changed.of(change).stream()
                    .filter(model -> model.kind() == ModelKind.PROCESS)
                    .anyMatch(model -> movable.isAny(model.key(), null));
        }
        MigrationPlans migrationPlans = factory.of(change.deploymentId(), Map.of());
        return migrationPlans.processKeys().stream()
                .anyMatch(process ->
                        movable.isAny(process, migrationPlans.target(process).orElseThrow()));
    }

    List<Item> items(ChangeSet change, CaseSelection choice) {
        if (choice instanceof CaseSelection.DatesOnly) {
            return dates.items(change.deploymentId());
        }
        if (choice instanceof CaseSelection.OffersOnly) {
            return offers.items(change.id());
        }
        MigrationPlans migrationPlans = factory.of(change.deploymentId(), Map.of());
        if (migrationPlans.processKeys().isEmpty()) {
            throw Rejection.conflict("move-no-process");
        }
        if (choice instanceof CaseSelection.Those those) {
            return those(change.id(), those.filter(), migrationPlans);
        }
        if (choice instanceof CaseSelection.MovedBefore) {
            return movedBefore(change.id(), migrationPlans);
        }
        if (choice instanceof CaseSelection.One one) {
            return some(List.of(one.caseNumber()), migrationPlans);
        }
        return choice instanceof CaseSelection.Some some
                ? some(some.caseNumbers(), migrationPlans)
                : all(ANY, migrationPlans);
    }

    private List<Item> all(CaseFilter filter, MigrationPlans migrationPlans) {
        List<Item> items = new ArrayList<>();
        for (String process : migrationPlans.processKeys()) {
            if (filter.processKey() == null || filter.processKey().equals(process)) {
                items.addAll(
                        movable.find(process, migrationPlans.target(process).orElseThrow(), filter));
            }
        }
        return items;
    }

    private List<Item> those(UUID redesign, CaseFilter filter, MigrationPlans migrationPlans) {
        List<Item> items = all(filter, migrationPlans);
        if (!needsPreview(filter)) {
            return items;
        }
        if (runs.find(redesign, clock.instant())
                .filter(run -> run.progress().equals("DONE"))
                .isEmpty()) {
            throw Rejection.conflict("effect-needed");
        }
        Set<String> foreseen = new HashSet<>(records.processes(redesign, filter));
        return items.stream()
                .filter(item -> foreseen.contains(item.processInstanceId()))
                .toList();
    }

    /** Whether it asks for more than the head of a case tells. */
    private static boolean needsPreview(CaseFilter filter) {
        return filter.outcome() != null
                || filter.change() != null
                || filter.stepId() != null
                || filter.timer() != null
                || filter.remains() != null;
    }

    /** All that belongs to a case goes together, what it called since as well. */
    private List<Item> movedBefore(UUID redesign, MigrationPlans migrationPlans) {
        Set<UUID> takenBack = changes.takenBack(redesign);
        if (takenBack.isEmpty()) {
            throw Rejection.invalidField("scope", "move-takes-nothing-back");
        }
        Set<String> moved = moves.movedCases(takenBack);
        return all(ANY, migrationPlans).stream()
                .filter(item -> moved.contains(item.caseNumber()))
                .toList();
    }

    /** Each case that is named must be there: a mistyped number is not passed over. */
    private List<Item> some(List<String> caseNumbers, MigrationPlans migrationPlans) {
        List<Item> items = new ArrayList<>();
        for (String process : migrationPlans.processKeys()) {
            items.addAll(movable.ofCases(process, migrationPlans.target(process).orElseThrow(), caseNumbers));
        }
        caseNumbers.stream()
                .filter(number ->
                        items.stream().noneMatch(item -> item.caseNumber().equals(number)))
                .findFirst()
                .ifPresent(number -> {
                    throw Rejection.invalidField("cases", "move-case-unknown", number);
                });
        return items;
    }
}
