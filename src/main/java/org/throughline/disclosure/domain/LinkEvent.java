package org.throughline.disclosure.domain;

import java.util.Locale;

/** What happens to a link. */
public enum LinkEvent {
    ISSUED,
    CODE_RENEWED,
    OPENED,
    UNKNOWN,
    CODE_RIGHT,
    CODE_WRONG,
    LOCKED,
    VIEWED,
    ANSWERED,
    REVOKED;

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
