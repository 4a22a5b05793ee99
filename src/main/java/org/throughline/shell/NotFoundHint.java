package org.throughline.shell;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.throughline.shared.Actor;

/** A way on that a module offers on the page which says that something is not there; declared as a bean. */
public interface NotFoundHint {

    /** @param path of the page that was asked for */
    Optional<HintLink> after(HttpStatus status, String path, Actor actor);

    /** @param messageKey its text */
    record HintLink(String href, String messageKey) {}
}
