package org.throughline.engine.vetting;

import java.nio.charset.StandardCharsets;
import org.throughline.engine.ModelRefused;

/** The vetting of decision tables for those that are tried without being deployed. */
public final class DecisionFiles {

    private static final DmnRules RULES = new DmnRules();

    private DecisionFiles() {}

    /** @throws ModelRefused where a deployment would refuse it */
    public static void vet(String resource, String dmn) {
        VettingResult vettingResult = new VettingResult(resource);
        try {
            RULES.vet(VettedXml.read(dmn.getBytes(StandardCharsets.UTF_8)), vettingResult);
        } catch (VettedXml.Unreadable unreadable) {
            vettingResult.refuse(unreadable.refusal());
        }
        if (!vettingResult.reasons().isEmpty()) {
            throw new ModelRefused(vettingResult.reasons());
        }
    }
}
