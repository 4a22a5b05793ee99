package org.throughline.engine;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.throughline.engine.VettedAction.Type;

/**
 * What is known of a value before anything runs.
 *
 * @param choices of a text the only ones there are; empty where any is
 * @param fields of a context what it holds; empty where that is not known
 */
public record ValueType(Kind kind, Set<String> choices, Map<String, ValueType> fields) {

    /** What kind of value it is; nothing can be said against one that is unknown. */
    public enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        DATE,
        DATE_TIME,
        TIME,
        DURATION,
        LIST,
        CONTEXT,
        UNKNOWN
    }

    private static final Set<Kind> TEMPORAL = Set.of(Kind.DATE, Kind.DATE_TIME, Kind.TIME, Kind.DURATION);
    private static final String MOMENT = "\\d{4}-\\d{2}-\\d{2}.*|\\d{2}:\\d{2}.*|-?P.+";

    public static final ValueType UNKNOWN = of(Kind.UNKNOWN);

    public static ValueType of(Kind kind) {
        return new ValueType(kind, Set.of(), Map.of());
    }

    public static ValueType choiceOf(Set<String> choices) {
        return new ValueType(Kind.TEXT, Set.copyOf(choices), Map.of());
    }

    public static ValueType contextOf(Map<String, ValueType> fields) {
        return new ValueType(Kind.CONTEXT, Set.of(), Map.copyOf(fields));
    }

    /** As an action declares it. */
    public static ValueType of(Type declared) {
        return switch (declared) {
            case ID, TEXT, USER -> of(Kind.TEXT);
            case NUMBER -> of(Kind.NUMBER);
            case BOOLEAN -> of(Kind.BOOLEAN);
            case DATE -> of(Kind.DATE);
            case LIST -> of(Kind.LIST);
            case DECISION -> of(Kind.CONTEXT);
        };
    }

    public boolean isKnown() {
        return kind != Kind.UNKNOWN;
    }

    public boolean is(Kind other) {
        return kind == other;
    }

    /** Whether a comparison of the two is no question at all. */
    public boolean isUnlike(ValueType other) {
        return isKnown()
                && other.isKnown()
                && kind != other.kind
                && !(isTemporal() && other.mayBeTemporal())
                && !(other.isTemporal() && mayBeTemporal());
    }

    /** Whether this value can stand where that kind is wanted, as the engine converts values. */
    public boolean fits(Kind wanted) {
        if (!isKnown() || wanted == Kind.UNKNOWN || kind == wanted) {
            return true;
        }
        return switch (wanted) {
            case TEXT -> kind != Kind.LIST && kind != Kind.CONTEXT;
            case BOOLEAN -> allChoices("true|false");
            case NUMBER -> allChoices("-?\\d+(\\.\\d+)?");
            case DATE, DATE_TIME, TIME -> mayBeTemporal() && kind != Kind.DURATION;
            case DURATION -> is(Kind.TEXT) && mayBeTemporal();
            default -> false;
        };
    }

    /** What can be said of a value that is either the one or the other. */
    public ValueType or(ValueType other) {
        if (kind != other.kind) {
            return UNKNOWN;
        }
        boolean counted = !choices.isEmpty() && !other.choices.isEmpty();
        Set<String> all = new TreeSet<>(counted ? choices : Set.of());
        all.addAll(counted ? other.choices : Set.of());
        return new ValueType(kind, all, fields.equals(other.fields) ? fields : Map.of());
    }

    private boolean allChoices(String form) {
        return is(Kind.TEXT)
                && !choices.isEmpty()
                && choices.stream().allMatch(choice -> choice.strip().matches(form));
    }

    private boolean isTemporal() {
        return TEMPORAL.contains(kind);
    }

    /** Variables hold days and moments as texts. */
    private boolean mayBeTemporal() {
        return isTemporal() || is(Kind.TEXT) && choices.isEmpty() || allChoices(MOMENT);
    }
}
