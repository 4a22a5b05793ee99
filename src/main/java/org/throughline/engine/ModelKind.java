package org.throughline.engine;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The kinds of files that an administrator draws. Their codes, in lower case, stand in addresses and tables. */
public enum ModelKind {
    PROCESS(".bpmn"),
    DECISION(".dmn"),
    FORM(".form");

    private final String suffix;

    ModelKind(String suffix) {
        this.suffix = suffix;
    }

    /** How the names of its files end, with the dot. */
    public String suffix() {
        return suffix;
    }

    /** {@code process}, {@code decision} or {@code form}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException where there is no such kind */
    @JsonCreator
    public static ModelKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
