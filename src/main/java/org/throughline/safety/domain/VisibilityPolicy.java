package org.throughline.safety.domain;

import java.util.Set;
import org.throughline.shared.Actor;
import org.throughline.shared.Role;

/** Who may know of a safety concern: fewer than may read the case. */
public final class VisibilityPolicy {

    private VisibilityPolicy() {}

    /** The case's worker or present cover, its supervisor, and those of its team (of intake, before it has one). */
    public static boolean mayReadAll(Actor reader, Responsible responsible) {
        if (responsible.people().contains(reader.username())) {
            return true;
        }
        return reader.is(Role.SUPERVISOR)
                && responsible.team() != null
                && reader.teams().contains(responsible.team());
    }

    /** Besides them, whoever had a part in it: raised it, called, filed or acknowledged. */
    public static boolean mayRead(Actor reader, Responsible responsible, Set<String> partakers) {
        return partakers.contains(reader.username()) || mayReadAll(reader, responsible);
    }

    /**
     * @param people usernames of worker, cover and supervisor; of the supervisors of intake before the hand-over
     * @param team null before the case was assigned
     */
    public record Responsible(Set<String> people, String team) {}
}
