package org.throughline.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.throughline.shared.Actor;
import org.throughline.shell.FirstStep;

class FirstStepsTest {

    private static final Actor ADMINISTRATOR = new Actor("ada", "Ada", Set.of("administrator"), Set.of());

    private final AtomicBoolean known = new AtomicBoolean();
    private final FirstSteps steps = steps(
            new FirstStep("first-step.people", "/staff/import", 30, () -> true),
            new FirstStep("first-step.agency", "/agency", 10, known::get));

    @Test
    void stepsStandInOrderEachTickedWhenTheDataShowIt() {
        assertThat(steps.of(ADMINISTRATOR))
                .containsExactly(
                        new FirstSteps.ChecklistItem("first-step.agency", "/agency", false),
                        new FirstSteps.ChecklistItem("first-step.people", "/staff/import", true));
    }

    @Test
    void theyAreGoneWhenTheLastIsDone() {
        known.set(true);
        assertThat(steps.of(ADMINISTRATOR)).isEmpty();
    }

    @Test
    void theyAreForWhoeverCanDoThem() {
        assertThat(steps.of(new Actor("carla", "Carla", Set.of("caseworker"), Set.of())))
                .isEmpty();
    }

    private static FirstSteps steps(FirstStep... declared) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        for (FirstStep step : declared) {
            beans.addBean(step.messageKey(), step);
        }
        return new FirstSteps(beans.getBeanProvider(FirstStep.class));
    }
}
