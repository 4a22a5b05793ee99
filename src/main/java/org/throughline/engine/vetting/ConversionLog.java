package org.throughline.engine.vetting;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.throughline.engine.Conversion;
import org.throughline.engine.ModelRefused.RefusalReason;

/** What one conversion dropped or replaced, each once. */
final class ConversionLog {

    private final Set<Conversion> conversions = new LinkedHashSet<>();

    void add(String code, RefusalReason at, String... args) {
        conversions.add(new Conversion(code, at.element(), at.name(), args));
    }

    void addOfFile(String code, String... args) {
        conversions.add(new Conversion(code, null, null, args));
    }

    int size() {
        return conversions.size();
    }

    List<Conversion> all() {
        return List.copyOf(conversions);
    }
}
