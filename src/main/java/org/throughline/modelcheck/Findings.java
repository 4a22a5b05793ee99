package org.throughline.modelcheck;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.engine.ModelKind;
import org.throughline.model.FlowNode;
import org.throughline.modelcheck.Finding.Severity;

/** Collects what is found in one model. The same fault at the same place is said once. */
public final class Findings {

    /** More than anybody repairs at once; what made so many is checked again after the first are repaired. */
    private static final int MOST = 300;

    private final ModelKind kind;
    private final String model;
    private final Map<String, Finding> findings = new LinkedHashMap<>();

    public Findings(ModelKind kind, String model) {
        this.kind = kind;
        this.model = model;
    }

    public String model() {
        return model;
    }

    public void error(String code, String elementId, String elementName, Object... args) {
        add(Severity.ERROR, code, elementId, elementName, args);
    }

    public void warning(String code, String elementId, String elementName, Object... args) {
        add(Severity.WARNING, code, elementId, elementName, args);
    }

    public void error(String code, FlowNode step, Object... args) {
        error(code, step.id(), step.name(), args);
    }

    public void warning(String code, FlowNode step, Object... args) {
        warning(code, step.id(), step.name(), args);
    }

    /** Of the file as a whole. */
    public void errorOfFile(String code, Object... args) {
        add(Severity.ERROR, code, null, null, args);
    }

    /** Of the file as a whole. */
    public void warningOfFile(String code, Object... args) {
        add(Severity.WARNING, code, null, null, args);
    }

    private void add(Severity severity, String code, String elementId, String elementName, Object... args) {
        List<Object> said = List.of(args);
        String at = elementId == null || elementId.isBlank() ? null : elementId;
        String key = kind.code() + ":" + model + ":" + code + ":" + (at == null ? "" : at)
                + (said.isEmpty()
                        ? ""
                        : ":" + Integer.toHexString(said.toString().hashCode()));
        if (findings.size() < MOST) {
            findings.putIfAbsent(key, new Finding(severity, code, kind, model, at, elementName, said, key));
        }
    }

    /** Whether an error was found at that element already. */
    public boolean hasErrorAt(String elementId) {
        return findings.values().stream()
                .anyMatch(finding -> finding.severity() == Severity.ERROR
                        && elementId != null
                        && elementId.equals(finding.elementId()));
    }

    /** Errors first, else in the order in which they were found. */
    public List<Finding> findings() {
        List<Finding> sorted = new ArrayList<>(findings.values());
        sorted.sort(Comparator.comparing(Finding::severity));
        return sorted;
    }
}
