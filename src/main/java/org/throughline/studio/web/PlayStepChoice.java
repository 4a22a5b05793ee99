package org.throughline.studio.web;

import java.util.Map;
import org.throughline.play.PlayAct;
import org.throughline.play.PlayAct.ActKind;
import org.throughline.play.PlayView.OpenStep;
import org.throughline.shared.Rejection;

/** Which step of a play is chosen, and as whom, as it stands in an address; all null where none is. */
record PlayStepChoice(ActKind kind, String process, String step, Integer nth, String as) {

    static PlayStepChoice of(OpenStep open) {
        return new PlayStepChoice(ActKind.COMPLETE, open.process(), open.step(), open.nth(), null);
    }

    boolean isMade() {
        return step != null && !step.isBlank();
    }

    /** For the page too. */
    public boolean isOf(OpenStep open) {
        return isMade()
                && open.process().equals(process)
                && open.step().equals(step)
                && open.nth() == (nth == null ? 0 : nth);
    }

    PlayAct act(Map<String, Object> answers) {
        if (!isMade()) {
            throw Rejection.invalidField("step", "play-step-missing");
        }
        return new PlayAct(
                kind == null ? ActKind.COMPLETE : kind,
                process,
                step,
                nth == null ? 0 : Math.max(nth, 0),
                as == null || as.isBlank() ? null : as,
                answers);
    }
}
