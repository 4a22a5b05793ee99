package org.throughline.people;

import java.util.Optional;
import org.throughline.shared.Actor;

/** Port: something of a person that their page shows. This module knows nothing of the one that it comes from. */
public interface PersonPagePart {

    /** The template whose fragment {@code person(view, content)} shows it. */
    String template();

    /** What is shown to this reader, or empty; the caller has checked access and logged the read. */
    Optional<?> content(PersonView view, Actor reader);
}
