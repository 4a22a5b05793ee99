package org.throughline.engine.vetting;

import java.nio.charset.StandardCharsets;
import org.throughline.engine.ModelRefused;

/** The vetting of decision tables for those that are tried without being deployed. */
public final class DecisionFiles {

    private static final DmnRules RULES = new DmnRules();

    private DecisionFiles() {}

    /** @throws ModelRefused where a deployment would refuse it */
    public static void vet(String resource, String dmn) {
        Drawn drawn = new Drawn(resource);
        try {
            RULES.vet(XmlReading.read(dmn.getBytes(StandardCharsets.UTF_8)), drawn);
        } catch (XmlReading.Unreadable unreadable) {
            drawn.refuse(null, unreadable.getMessage());
        }
        if (!drawn.reasons().isEmpty()) {
            throw new ModelRefused(drawn.reasons());
        }
    }
}
