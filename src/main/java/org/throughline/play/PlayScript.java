package org.throughline.play;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A play as it is kept: what was asked for, and everything that was done since. Replaying it gives the play again.
 *
 * @param request what the request for service answered otherwise than its form opens with
 * @param past the past case whose answers the forms of this play open with
 */
public record PlayScript(Map<String, Object> request, List<PlayAct> acts, PastAnswers past) {

    public PlayScript {
        request = request == null ? Map.of() : request;
        acts = acts == null ? List.of() : List.copyOf(acts);
        past = past == null ? PastAnswers.NONE : past;
    }

    /** Of an invented client. */
    static PlayScript invented(Map<String, Object> request, List<PlayAct> acts) {
        return new PlayScript(request, acts, PastAnswers.NONE);
    }

    /** How often that step was done. */
    int done(String step) {
        return (int) acts.stream().filter(act -> act.step().equals(step)).count();
    }

    PlayScript and(PlayAct act) {
        return new PlayScript(
                request, Stream.concat(acts.stream(), Stream.of(act)).toList(), past);
    }

    /** Without what was done from then on. */
    PlayScript until(int acts) {
        return new PlayScript(request, this.acts.subList(0, Math.min(acts, this.acts.size())), past);
    }
}
