package org.throughline.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a bean that a process model may name in an expression. No other bean can be reached from a model. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface VettedAction {

    /** What the action does, in the words an administrator chooses it by. */
    String value();
}
