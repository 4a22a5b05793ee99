package org.throughline.shell;

import java.util.function.BooleanSupplier;

/**
 * What somebody who begins with an empty installation has to do; a module declares its own as a bean.
 *
 * @param messageKey what to do; {@code <messageKey>.hint} says how
 * @param href the page where it is done
 * @param order ascending
 * @param done true once the data show that it is done
 */
public record FirstStep(String messageKey, String href, int order, BooleanSupplier done) {

    public boolean isDone() {
        return done.getAsBoolean();
    }
}
