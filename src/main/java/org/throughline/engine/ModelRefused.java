package org.throughline.engine;

import java.util.List;

/** Drawn content that may not be deployed: it names what models may not name, or the engine cannot read it. */
public class ModelRefused extends RuntimeException {

    /**
     * @param resource the file
     * @param element id of the element, or null where it is the whole file
     * @param message why, in English
     */
    public record RefusalReason(String resource, String element, String message) {}

    private final transient List<RefusalReason> reasons;

    public ModelRefused(List<RefusalReason> reasons) {
        super(reasons.toString());
        this.reasons = List.copyOf(reasons);
    }

    public List<RefusalReason> reasons() {
        return reasons;
    }
}
