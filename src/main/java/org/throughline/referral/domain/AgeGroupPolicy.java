package org.throughline.referral.domain;

/** The age groups that unmet needs are counted by. */
public final class AgeGroupPolicy {

    private AgeGroupPolicy() {}

    /** @param age in years, or null, whose group is null */
    public static String of(Integer age) {
        if (age == null) {
            return null;
        }
        if (age < 18) {
            return "0-17";
        }
        return age < 25 ? "18-24" : age < 60 ? "25-59" : "60+";
    }
}
