package org.throughline.safety.domain;

import org.throughline.safety.domain.VisibilityPolicy.Responsible;
import org.throughline.shared.Actor;

/** Who may correct a filed report: its author, and those who answer for the case, whoever filed it. */
public final class AddendumPolicy {

    private AddendumPolicy() {}

    /** @param author who filed the report; null before it is filed, when there is nothing to correct */
    public static boolean mayCorrect(Actor actor, Responsible responsible, String author) {
        return author != null && (author.equals(actor.username()) || VisibilityPolicy.mayReadAll(actor, responsible));
    }
}
