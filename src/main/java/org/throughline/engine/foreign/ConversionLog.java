package org.throughline.engine.foreign;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.throughline.engine.Conversion;
import org.throughline.engine.ModelRefused.RefusalReason;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What one conversion dropped or replaced, each once. */
public final class ConversionLog {

    private final Set<Conversion> conversions = new LinkedHashSet<>();

    public void add(String code, RefusalReason at, String... args) {
        conversions.add(new Conversion(code, at.element(), at.name(), args));
    }

    void add(String code, Element at, String... args) {
        conversions.add(new Conversion(code, BpmnDom.nearest(at, "id"), BpmnDom.nearest(at, "name"), args));
    }

    public void addOfFile(String code, String... args) {
        conversions.add(new Conversion(code, null, null, args));
    }

    /** What of it concerns one of several drawings that were made of the file. */
    public ConversionLog within(Document drawing) {
        Set<String> ids = BpmnDom.ids(drawing);
        ConversionLog within = new ConversionLog();
        conversions.stream()
                .filter(conversion -> conversion.element() == null || ids.contains(conversion.element()))
                .forEach(within.conversions::add);
        return within;
    }

    public int size() {
        return conversions.size();
    }

    public List<Conversion> all() {
        return List.copyOf(conversions);
    }
}
