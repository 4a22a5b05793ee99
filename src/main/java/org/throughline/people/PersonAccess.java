package org.throughline.people;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.shared.Actor;

/** Whom somebody may know of by the cases that they may read; whoever keeps the cases says so. */
public interface PersonAccess {

    /**
     * The persons whose case the actor may read, as a condition of a query.
     *
     * @param personColumn the qualified column that holds the person's id; never user input
     */
    Ground readable(Actor actor, String personColumn);

    /** As {@link #readable}, of the cases that the actor may also change. */
    Ground changeable(Actor actor, String personColumn);

    /** The persons who have no case at all. */
    Ground withoutCase(String personColumn);

    /** The cases of a person that the actor may know of, newest first. */
    List<PersonCase> cases(UUID personId, Actor actor);

    /** @param sql a boolean expression with named parameters, all beginning with {@code access} */
    record Ground(String sql, Map<String, Object> params) {}
}
