package org.throughline.engine;

import java.util.Map;

/**
 * What a user task asks of whoever has it.
 *
 * @param licence kind of licence, such as {@code LCSW}; null where it asks for none
 * @param activity what the work is to the client, such as {@code counselling}; null where the drawing does not say
 */
public record TaskQualification(String licence, String activity) {

    /** The extension properties of a user task that say so. */
    public static final String LICENCE = "requiredLicence";

    public static final String ACTIVITY = "activity";

    /** @param properties of the task, over those of its process */
    public static TaskQualification of(Map<String, String> properties) {
        return new TaskQualification(properties.get(LICENCE), properties.get(ACTIVITY));
    }
}
