package org.throughline.shell.connection;

import java.io.IOException;

/** So many threads wait for slow clients already that this request may not. */
public class NoRoomToWait extends IOException {

    NoRoomToWait() {
        super("Too many clients are waited for");
    }
}
