package org.throughline.people;

import java.util.List;
import java.util.UUID;
import org.throughline.shared.Actor;
import org.throughline.shared.SqlCondition;

/** Whom somebody may know of by the cases that they may read; whoever keeps the cases says so. */
public interface PersonAccess {

    /**
     * The persons whose case the actor may read, as a condition of a query.
     *
     * @param personColumn the qualified column that holds the person's id; never user input
     */
    SqlCondition readable(Actor actor, String personColumn);

    /** As {@link #readable}, of the cases that the actor may also change. */
    SqlCondition changeable(Actor actor, String personColumn);

    /** The persons who have no case at all. */
    SqlCondition withoutCase(String personColumn);

    /** The cases of a person that the actor may know of, newest first. */
    List<PersonCase> cases(UUID personId, Actor actor);
}
