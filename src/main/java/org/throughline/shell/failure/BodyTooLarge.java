package org.throughline.shell.failure;

import java.io.IOException;

/** A request's body went over the limit while it was read. */
public class BodyTooLarge extends IOException {

    public BodyTooLarge() {
        super("The body is over the limit");
    }
}
