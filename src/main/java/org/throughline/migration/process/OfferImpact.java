package org.throughline.migration.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.insight.OpenDecisions;
import org.throughline.insight.OpenDecisions.AskedDecision;
import org.throughline.migration.OfferEffect;
import org.throughline.migration.domain.CaseMigrationRepository.Item;
import org.throughline.migration.impact.InstanceState;
import org.throughline.migration.impact.InstanceStates;
import org.throughline.migration.impact.InstanceStates.InstanceHead;
import org.throughline.migration.impact.InstanceTask;
import org.throughline.migration.impact.LongLists;
import org.throughline.migration.impact.MigrationRefusal;
import org.throughline.migration.impact.OfferCounts;
import org.throughline.migration.process.AnswerReach.Reached;
import org.throughline.migration.process.OfferTables.OfferTable;
import org.throughline.shared.Actor;

/** What changed tables that say who may do a task make of open tasks, of whatever process. */
@Component
class OfferImpact {

    private static final int PORTION = 1000;

    /** Running processes of which it is tried; where there are more, that is said. */
    private static final int MOST_TRIED = 2000;

    private final OfferTables tables;
    private final OpenTaskOffers offers;
    private final AnswerReach reach;
    private final OpenDecisions decisions;
    private final InstanceStates states;
    private final RollbackTransaction rollback;

    OfferImpact(
            OfferTables tables,
            OpenTaskOffers offers,
            AnswerReach reach,
            OpenDecisions decisions,
            InstanceStates states,
            RollbackTransaction rollback) {
        this.tables = tables;
        this.offers = offers;
        this.reach = reach;
        this.decisions = decisions;
        this.states = states;
        this.rollback = rollback;
    }

    /** One entry for each table by which some open task would be offered otherwise. */
    List<OfferEffect> effects(ImpactJob job, LongLists lists, ImpactProgress watch) {
        List<OfferEffect> effects = new ArrayList<>();
        for (OfferTable table : tables.of(job)) {
            OfferCounts counts = new OfferCounts();
            int[] tried = {0};
            each(table, (state, open) -> {
                watch.requireGoingOn();
                if (tried[0]++ < MOST_TRIED) {
                    attempt(table, state, open, counts);
                } else {
                    counts.addUntried();
                }
            });
            OfferEffect effect = counts.effect(table.key(), table.name(), lists);
            if (effect.tasks() > 0 || effect.untried() > 0) {
                effects.add(effect);
            }
        }
        return effects;
    }

    private void attempt(OfferTable table, InstanceState state, List<InstanceTask> open, OfferCounts counts) {
        try {
            Map<String, InstanceTask> after = rollback
                    .run(() -> offers.decide(state.processInstanceId(), List.of(table), Actor.SYSTEM.username()))
                    .stream()
                    .collect(Collectors.toMap(InstanceTask::id, task -> task, (one, again) -> again));
            open.stream()
                    .filter(task -> after.containsKey(task.id()))
                    .forEach(task -> counts.add(state, task, after.get(task.id())));
        } catch (RuntimeException thrown) {
            MigrationRefusal refusal = MigrationRefusals.of(thrown, state.processInstanceId());
            if (refusal.code().equals(MigrationRefusal.BUSY)) {
                counts.addUntried();
            } else if (!refusal.code().equals(MigrationRefusal.ENDED)) {
                open.forEach(task -> counts.addRefused(state, task, refusal));
            }
        }
    }

    /** The running processes for which the tables of a published redesign say otherwise who may do an open task. */
    List<Item> items(UUID redesign) {
        Map<String, Item> items = new LinkedHashMap<>();
        for (OfferTable table : tables.of(redesign)) {
            each(
                    table,
                    (state, open) -> items.put(
                            state.processInstanceId(),
                            new Item(
                                    state.processInstanceId(),
                                    state.caseNumber(),
                                    RunningDrawings.key(state.definitionId()))));
        }
        return List.copyOf(items.values());
    }

    /** @param found takes the process that asked, and the open tasks that its answer is about */
    private void each(OfferTable table, BiConsumer<InstanceState, List<InstanceTask>> found) {
        List<String> definitions = states.definitions().stream()
                .filter(definition -> !table.steps(definition).isEmpty())
                .toList();
        List<InstanceHead> heads = definitions.isEmpty() ? List.of() : states.heads(definitions);
        for (int from = 0; from < heads.size(); from += PORTION) {
            List<InstanceState> portion = states.states(heads.subList(from, Math.min(heads.size(), from + PORTION)));
            Map<String, List<Reached>> open = reach.of(table, portion);
            Set<String> unlike = unlike(
                    table,
                    portion.stream()
                            .filter(state -> open.containsKey(state.processInstanceId()))
                            .toList());
            portion.stream()
                    .filter(state -> open.containsKey(state.processInstanceId()))
                    .filter(state -> unlike.contains(state.processInstanceId()))
                    .forEach(state -> found.accept(state, tasks(open.get(state.processInstanceId()))));
        }
    }

    private static List<InstanceTask> tasks(List<Reached> reached) {
        return reached.stream().flatMap(one -> one.tasks().stream()).distinct().toList();
    }

    private Set<String> unlike(OfferTable table, List<InstanceState> open) {
        List<String> cases =
                open.stream().map(InstanceState::caseNumber).distinct().toList();
        return decisions.asked(table.key(), cases).stream()
                .filter(asked -> asked.isUnlike(table.trial()))
                .map(AskedDecision::processInstanceId)
                .collect(Collectors.toSet());
    }
}
