package org.throughline.shell.connection;

import java.net.SocketTimeoutException;

/** A client sent or read so slowly that it is not waited for any more. */
public class TooSlow extends SocketTimeoutException {

    TooSlow() {
        super("The client is too slow");
    }
}
