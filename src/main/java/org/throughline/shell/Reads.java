package org.throughline.shell;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which part of a client's record, or which list that names clients, a handler answers with. The log of access writes
 * it down; a handler without it must be known to read no client's record.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Reads {

    /** Kebab-case; shown as the message {@code label.access.<value>}. */
    String value();
}
