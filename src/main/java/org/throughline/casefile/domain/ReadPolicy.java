package org.throughline.casefile.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.casefile.CaseStatus;
import org.throughline.shared.Stage;

/**
 * The grounds on which somebody may read the whole record of a case. Its worker, or who stands in for them; its
 * supervisor; supervisors and clinicians of its team. A case that was not handed over to a team yet is intake's: whoever
 * took it down, intake workers while it is in intake, the supervisors who answer for intake also after it was closed
 * there, and a supervisor who is asked to assign it, since the record of intake is all there is to assign by. With the
 * hand-over all of that ends, also for a case that comes back into intake by being reopened.
 *
 * <p>Besides, for a while, a case that the reader has opened in an emergency.
 *
 * <p>Holding a task of a case is no such ground: it opens what the task needs, see {@code CaseAccess}.
 */
public final class ReadPolicy {

    private static final String IS_OPEN = "c.status = '" + CaseStatus.OPEN.id() + "'";

    private final List<String> grounds = new ArrayList<>();
    private final Map<String, Object> params = new LinkedHashMap<>();

    private ReadPolicy() {}

    public static ReadPolicy everything() {
        ReadPolicy policy = new ReadPolicy();
        policy.grounds.add("true");
        return policy;
    }

    public static ReadPolicy of(Reader reader) {
        ReadPolicy policy = new ReadPolicy();
        policy.eachOf("c.worker", "accessWorker", reader.worksFor());
        policy.params.put("accessMe", reader.username());
        policy.grounds.add("c.supervisor = :accessMe");
        policy.grounds.add("c.opened_by = :accessMe and c.team is null");
        policy.eachOf("c.team", "accessTeam", reader.readsTeams());
        if (reader.takesRequests()) {
            policy.grounds.add("c.team is null and c.stage = '" + Stage.INTAKE.id() + "' and " + IS_OPEN);
        }
        if (reader.answersForIntake()) {
            policy.grounds.add("c.team is null");
        }
        if (reader.isAskedToAssign() != null) {
            policy.grounds.add("c.team is null and " + IS_OPEN + " and " + reader.isAskedToAssign());
        }
        return policy;
    }

    /** Also these cases, which the reader has opened in an emergency. */
    public ReadPolicy inEmergency(Collection<UUID> cases) {
        eachOf("c.id", "accessEmergency", cases);
        return this;
    }

    /** Conditions on the case {@code c}, of which one must hold; each is read through an index of its own. */
    public List<String> grounds() {
        return List.copyOf(grounds);
    }

    /** That one of the grounds holds, for whom something else leads to the cases. */
    public String condition() {
        return grounds.stream().map(ground -> "(" + ground + ")").collect(Collectors.joining(" or ", "(", ")"));
    }

    /** Values of the grounds' parameters, all named {@code access…}. */
    public Map<String, Object> params() {
        return Map.copyOf(params);
    }

    private void eachOf(String column, String name, Collection<?> values) {
        int index = 0;
        for (Object value : values) {
            String param = name + index++;
            grounds.add(column + " = :" + param);
            params.put(param, value);
        }
    }

    /**
     * @param worksFor the reader, and those whose absence the reader covers now
     * @param readsTeams the teams that the reader supervises or works in as a clinician
     * @param takesRequests true for intake workers
     * @param answersForIntake true for the supervisors of intake
     * @param isAskedToAssign for every supervisor, the condition that the case {@code c} waits for them, {@code :accessMe},
     *     to assign it; null for others
     */
    public record Reader(
            String username,
            Collection<String> worksFor,
            Collection<String> readsTeams,
            boolean takesRequests,
            boolean answersForIntake,
            String isAskedToAssign) {}
}
