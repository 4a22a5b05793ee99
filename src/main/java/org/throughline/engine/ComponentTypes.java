package org.throughline.engine;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of components that a task's form may hold, as form-js names them. */
public final class ComponentTypes {

    /** Those that contribute a value to the answers. */
    public static final Set<String> ANSWERED = Set.of(
            "textfield",
            "textarea",
            "number",
            "datetime",
            "checkbox",
            "radio",
            "select",
            "checklist",
            "taglist",
            "expression");

    /** All that Camunda Tasklist 7.24 shows (form-js 1.8.7), and shows safely. */
    public static final Set<String> SHOWN = Stream.concat(
                    ANSWERED.stream(), Stream.of("text", "group", "dynamiclist", "table", "separator", "spacer"))
            .collect(Collectors.toUnmodifiableSet());

    private ComponentTypes() {}
}
