package org.throughline.migration.impact;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.migration.EventTimerEffect;
import org.throughline.migration.EventTimerEffect.EventTimerShift;

/** Counts for how many cases each timer of an event becomes another one. */
final class EventTimerCounts {

    private static final Instant WHENEVER = null;

    private final Map<EventTimerEffect, Set<String>> shifts = new LinkedHashMap<>();

    void add(String caseKey, List<EventTimerEffect> effects) {
        effects.forEach(effect ->
                shifts.computeIfAbsent(kind(effect), first -> new HashSet<>()).add(caseKey));
    }

    private static EventTimerEffect kind(EventTimerEffect effect) {
        return new EventTimerEffect(
                effect.eventId(),
                effect.name(),
                effect.stepName(),
                effect.change(),
                effect.from(),
                effect.to(),
                WHENEVER);
    }

    /** Those of the most cases first. */
    List<EventTimerShift> shifts() {
        return shifts.entrySet().stream()
                .map(entry -> shift(entry.getKey(), entry.getValue().size()))
                .sorted(Comparator.comparingLong(EventTimerShift::cases).reversed())
                .toList();
    }

    private static EventTimerShift shift(EventTimerEffect kind, long cases) {
        return new EventTimerShift(
                kind.eventId(), kind.name(), kind.stepName(), kind.change(), kind.from(), kind.to(), cases);
    }
}
