package org.throughline.play;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A play as it is kept: what was asked for, and everything that was done since. Replaying it gives the play again.
 *
 * @param request what the request for service answered otherwise than its form opens with
 * @param past by task or form, what a past case answered there: what the forms of this play open with
 */
public record PlayScript(Map<String, Object> request, List<PlayAct> acts, Map<String, Map<String, Object>> past) {

    public PlayScript {
        request = request == null ? Map.of() : request;
        acts = acts == null ? List.of() : List.copyOf(acts);
        past = past == null ? Map.of() : past;
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
