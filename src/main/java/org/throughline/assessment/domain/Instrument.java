package org.throughline.assessment.domain;

import java.util.List;

/**
 * A set of areas of life that one interview covers.
 *
 * @param id kebab-case; its name is the message {@code instrument.<id>}
 */
public record Instrument(String id, List<Domain> domains) {

    /**
     * One area of life, scored from 1 (crisis) to 5 (thriving).
     *
     * @param id kebab-case; its name is the message {@code domain.<id>}
     * @param field the form field that answers it
     * @param need the need category that a low score suggests
     */
    public record Domain(String id, String field, String need) {}
}
