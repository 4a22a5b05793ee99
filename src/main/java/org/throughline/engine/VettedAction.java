package org.throughline.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.throughline.shared.CaseDecision;

/**
 * Marks a bean that a process model may name in an expression. No other bean can be reached from a model. What it says
 * of itself is what an administrator chooses it by; in other languages the message {@code action.<bean>} says it.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface VettedAction {

    /** What the action does, in the words an administrator chooses it by. */
    String value();

    /** Id of the form that the user task before it must have asked; empty where it reads no answers. */
    String answersOf() default "";

    /** What it does is owed to somebody, whatever becomes of the case: no event may stop what leads to it. */
    boolean owed() default false;

    /** What must be there before it runs, its {@link #answersOf answers} left out. */
    ActionValue[] inputs() default {};

    /** The variables that are there after it has run. */
    ActionValue[] outputs() default {};

    /** Decision tables that it evaluates itself, each for one row. */
    ReadTable[] tables() default {};

    /** A decision table that the program asks, and the answers that it must give. */
    @interface ReadTable {

        String decision();

        ReadAnswer[] answers();

        /** Whether every row that answers is read, not one alone. */
        boolean several() default false;
    }

    /** An output of a decision table that the program reads. */
    @interface ReadAnswer {

        String name();

        Type type();

        /** The action manages without. */
        boolean optional() default false;

        /** The only values that the program or the database takes. */
        String[] values() default {};

        /** What the database takes, as a regular expression. */
        String pattern() default ".*";
    }

    /** Says what one method of the bean answers. */
    @Documented
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Answer {

        /** In words; in other languages the message {@code action.<bean>.<method>} says it. */
        String value();

        Type type();
    }

    /** A process variable, or an extension property of the element. The message {@code variable.<name>} explains it. */
    @interface ActionValue {

        String name();

        Type type();

        ValueSource from() default ValueSource.VARIABLE;

        /** The action manages without. */
        boolean optional() default false;

        /** The only values there are, where they can be counted. */
        String[] values() default {};

        /** Of the single result of a decision table: what the action reads of it. */
        ReadAnswer[] answers() default {};

        /** Its values are the stages of a case. */
        boolean stages() default false;

        /** The decision it returns, whose values these are. */
        Class<? extends CaseDecision> decides() default CaseDecision.class;

        /** Other answers are passed on as well: the program only records them, and what they lead to is drawn. */
        boolean open() default false;

        /** Of a yes or no: the value that leads back or changes nothing, which alone may be a gateway's default. */
        String safe() default "";
    }

    /** What kind of value it is. */
    enum Type {
        ID,
        TEXT,
        NUMBER,
        BOOLEAN,
        DATE,
        LIST,
        /** The single result of a decision table: its outputs by their names. */
        DECISION,
        USER
    }

    /** Where a value is written. */
    enum ValueSource {
        VARIABLE,
        PROPERTY
    }
}
