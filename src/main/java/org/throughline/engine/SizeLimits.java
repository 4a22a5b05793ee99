package org.throughline.engine;

/** How long and how many: the same for what checks a model, what vets it and what runs it. */
public final class SizeLimits {

    /** Parts of a form: more than anybody answers. */
    public static final int FORM_COMPONENTS = 500;

    /** Characters of an expression in a process. */
    public static final int EXPRESSION = 500;

    /** Characters of a FEEL expression in a form or a table. */
    public static final int FEEL = 4_000;

    private SizeLimits() {}
}
