package org.throughline.studio.web;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.play.PlayView;
import org.throughline.play.PlayView.PlayedAct;
import org.throughline.play.PlayView.WaitingTimer;
import org.throughline.play.ScenarioOutcome;
import org.throughline.play.ScenarioView;
import org.throughline.play.ScenarioView.EndStep;

/** How pages name what was done in a play and what came of a scenario; templates call it {@code @playNames}. */
@Component
class PlayNames {

    private final StudioNames names;

    PlayNames(StudioNames names) {
        this.names = names;
    }

    /** What was done. @param number of the act; 0 for the request that the play began with */
    public String act(PlayView play, int number) {
        if (number == 0) {
            return names.say("studio.play.request");
        }
        PlayedAct act = play.acts().get(number - 1);
        return switch (act.kind()) {
            case COMPLETE -> names.step(act.step(), act.name());
            case TIMER -> names.say("studio.play.timer.of", names.step(stepOf(act.step()), act.name()));
            case FORM -> names.form(act.step(), act.name());
        };
    }

    private static String stepOf(String timer) {
        return timer.replaceFirst("\\$.*", "");
    }

    private String steps(List<EndStep> steps) {
        return steps.stream().map(step -> names.step(step.step(), step.name())).collect(Collectors.joining(", "));
    }

    /** What waits for its time: a reminder is named by its task. */
    public String timer(WaitingTimer timer) {
        return names.step(stepOf(timer.step()), timer.name());
    }

    /** What a scenario plays: through which processes, how far, and where it ends. */
    public String plays(ScenarioView scenario) {
        String through = scenario.processes().stream()
                .map(process -> names.process(process, null))
                .collect(Collectors.joining(", "));
        String end = scenario.end().isEmpty()
                ? names.say("studio.scenario.ends.closed")
                : names.say("studio.scenario.ends.at", steps(scenario.end()));
        return names.say("studio.scenario.plays", scenario.acts(), through, end);
    }

    /** What a scenario did otherwise than it was kept with. */
    public String outcome(ScenarioOutcome outcome) {
        return names.say("scenario." + outcome.code(), outcome.args().toArray());
    }
}
