package org.throughline.worklist.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.throughline.shared.Actor;
import org.throughline.shared.Role;
import org.throughline.shell.FirstStep;

/** What an administrator of an installation that is not set up yet sees on the empty desk. */
@Component
class FirstSteps {

    private final List<FirstStep> steps;

    FirstSteps(ObjectProvider<FirstStep> steps) {
        this.steps =
                steps.stream().sorted(Comparator.comparingInt(FirstStep::order)).toList();
    }

    /** A step as the page shows it. */
    record ChecklistItem(String messageKey, String href, boolean done) {}

    /** All of them, until the last is done; none for whoever cannot do them. */
    List<ChecklistItem> of(Actor actor) {
        if (!actor.is(Role.ADMINISTRATOR)) {
            return List.of();
        }
        List<ChecklistItem> lines = steps.stream()
                .map(step -> new ChecklistItem(step.messageKey(), step.href(), step.isDone()))
                .toList();
        return lines.stream().allMatch(ChecklistItem::done) ? List.of() : lines;
    }
}
