package org.throughline.modelcheck;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.throughline.engine.ExpressionReader.TypeFault;
import org.throughline.engine.ValueType;

/** Says in the reader's words what kind of value something is, and what is wrong with how an expression uses values. */
public final class TypeWords {

    private TypeWords() {}

    public static MessageSourceResolvable of(ValueType.Kind kind) {
        return words(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static MessageSourceResolvable words(String type) {
        return new DefaultMessageSourceResolvable("finding.type." + type);
    }

    public static MessageSourceResolvable wholeNumber() {
        return words("whole-number");
    }

    /** Each fault of an expression once, at the element where it is written. */
    public static void describe(
            List<TypeFault> faults, String expression, String elementId, String name, Findings findings) {
        for (TypeFault fault : faults) {
            switch (fault.kind()) {
                case COMPARED ->
                    findings.error("compared-unlike", elementId, name, expression, of(fault.one()), of(fault.other()));
                case OPERAND ->
                    findings.error("operand-unlike", elementId, name, expression, of(fault.one()), of(fault.other()));
                case FUNCTION -> findings.error("function-unknown", elementId, name, expression, fault.name());
                case PROPERTY -> findings.error("part-unknown", elementId, name, expression, fault.name());
            }
        }
    }
}
