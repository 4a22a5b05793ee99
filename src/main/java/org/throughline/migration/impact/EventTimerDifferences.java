package org.throughline.migration.impact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.throughline.engine.ActivityInfo;
import org.throughline.engine.DeployedProcess;
import org.throughline.engine.EventTimerDefinition;
import org.throughline.engine.EventTimers.EventTimer;
import org.throughline.migration.EventTimerEffect;
import org.throughline.migration.EventTimerEffect.EventTimerChange;

/**
 * What a move does to the timers of events that one running process waits at, by the rules that the engine carries them
 * over by: one that is drawn alike goes on, one that is drawn otherwise is set again, one whose event or step is gone is
 * given up, and one that is newly drawn where the process stands is set. What has gone off already is not set again.
 */
public final class EventTimerDifferences {

    private final MigrationRoute route;
    private final Set<String> before;
    private final Set<String> after;
    private final Set<String> begun = new HashSet<>();

    private EventTimerDifferences(InstanceState state, MigrationRoute route) {
        this.route = route;
        this.before = scopes(state.steps(), route.from());
        List<String> targets = new ArrayList<>();
        for (String step : state.steps()) {
            targets.add(route.target(step));
            if (!route.kept().containsKey(step)) {
                begun.add(route.target(step));
            }
        }
        this.after = scopes(targets, route.to());
    }

    /** @param waiting the timers that it waits at; @param route one that carries all of its steps */
    public static List<EventTimerEffect> of(InstanceState state, List<EventTimer> waiting, MigrationRoute route) {
        if (route.from().eventTimers().isEmpty() && route.to().eventTimers().isEmpty()) {
            return List.of();
        }
        EventTimerDifferences differences = new EventTimerDifferences(state, route);
        List<EventTimerEffect> effects = new ArrayList<>();
        waiting.forEach(timer -> differences.addKnown(timer, effects));
        route.to().eventTimers().values().stream()
                .filter(differences::isNew)
                .map(drawn -> effect(route.to(), drawn, EventTimerChange.NEW, null, drawn.when(), null))
                .forEach(effects::add);
        return effects;
    }

    private void addKnown(EventTimer timer, List<EventTimerEffect> effects) {
        EventTimerDefinition old = route.from().eventTimers().get(timer.eventId());
        if (old == null) {
            return;
        }
        EventTimerDefinition now = carried(old);
        if (now == null) {
            effects.add(effect(route.from(), old, EventTimerChange.REMOVED, old.when(), null, timer));
        } else if (!now.when().equals(old.when())) {
            effects.add(effect(route.to(), now, EventTimerChange.CHANGED, old.when(), now.when(), timer));
        }
    }

    /** As it is drawn then, where it goes along with the step that it waits at; else null. */
    private EventTimerDefinition carried(EventTimerDefinition old) {
        String target = route.kept().get(old.triggerId());
        return route.to().eventTimers().values().stream()
                .filter(now -> now.triggerId().equals(target))
                .filter(now -> isOpen(old, before) && isOpen(now, after))
                .filter(now -> old.scope() == null
                        ? now.scope() == null
                        : route.kept().getOrDefault(old.scope(), "").equals(now.scope()))
                .findFirst()
                .orElse(null);
    }

    private boolean isNew(EventTimerDefinition drawn) {
        if (!isOpen(drawn, after)) {
            return false;
        }
        return begun.contains(drawn.scope())
                || route.from().eventTimers().values().stream()
                        .map(this::carried)
                        .noneMatch(drawn::equals);
    }

    private static boolean isOpen(EventTimerDefinition timer, Set<String> scopes) {
        return timer.scope() == null || scopes.contains(timer.scope());
    }

    /** The steps and all that is around them. */
    private static Set<String> scopes(List<String> steps, DeployedProcess drawn) {
        Set<String> scopes = new HashSet<>();
        for (String step : steps) {
            ActivityInfo around = drawn.activities().get(step);
            while (around != null && scopes.add(around.id())) {
                around = around.scope() == null ? null : drawn.activities().get(around.scope());
            }
        }
        return scopes;
    }

    private static EventTimerEffect effect(
            DeployedProcess drawn,
            EventTimerDefinition timer,
            EventTimerChange change,
            String from,
            String to,
            EventTimer waiting) {
        boolean between = timer.eventId().equals(timer.scope());
        return new EventTimerEffect(
                timer.eventId(),
                timer.name(),
                timer.scope() == null || between ? null : drawn.nameOf(timer.scope()),
                change,
                from,
                to,
                waiting == null ? null : waiting.at());
    }
}
