package org.throughline.shell;

import java.util.Optional;

/** Whose pages these are; the module that knows declares it as a bean. */
public interface Letterhead {

    /** What stands above everything printed, or empty where nobody has said it. Called on every page: must be cheap. */
    Optional<Sender> sender();

    /** The parts may be empty, but for the name. */
    record Sender(String name, String address, String phone) {}
}
