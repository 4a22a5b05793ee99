package org.throughline.engine.expression;

import java.util.ArrayList;
import java.util.List;
import org.throughline.engine.ExpressionReader.FaultKind;
import org.throughline.engine.ExpressionReader.TypeFault;
import org.throughline.engine.ValueType;
import org.throughline.engine.ValueType.Kind;

/** What is wrong with the types of one expression, and the rules that both languages have in common. */
final class TypeFaults {

    static final ValueType BOOLEAN = ValueType.of(Kind.BOOLEAN);

    private final List<TypeFault> faults = new ArrayList<>();

    List<TypeFault> all() {
        return faults;
    }

    ValueType compared(ValueType one, ValueType other) {
        if (one.isUnlike(other)) {
            faults.add(new TypeFault(FaultKind.COMPARED, null, one.kind(), other.kind()));
        }
        return BOOLEAN;
    }

    ValueType wanted(Kind wanted, ValueType given) {
        if (given.isKnown() && !given.is(wanted)) {
            faults.add(new TypeFault(FaultKind.OPERAND, null, wanted, given.kind()));
        }
        return ValueType.of(wanted);
    }

    /** A part of a value by its name. */
    ValueType property(ValueType of, String name) {
        if (!of.is(Kind.CONTEXT) || of.fields().isEmpty()) {
            return ValueType.UNKNOWN;
        }
        ValueType field = of.fields().get(name);
        if (field == null) {
            faults.add(new TypeFault(FaultKind.PROPERTY, name, of.kind(), Kind.UNKNOWN));
        }
        return field == null ? ValueType.UNKNOWN : field;
    }

    void function(String name) {
        faults.add(new TypeFault(FaultKind.FUNCTION, name, Kind.UNKNOWN, Kind.UNKNOWN));
    }
}
