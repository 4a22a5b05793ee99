package org.throughline.directory.domain;

import org.throughline.directory.MatchFacts;

/** Whether a service takes somebody: by age, sex, income, household, service in the forces, immigration status. */
final class AdmissionPolicy {

    /** Programs for the young end at most here. */
    private static final int OLDEST_YOUNG = 24;

    private AdmissionPolicy() {}

    static RuleAnswer age(MatchCandidate.Admits service, MatchFacts client) {
        return within(service.ages(), client.age());
    }

    /** What the terms say that a service is for is less than what it takes: others may ask. */
    static RuleAnswer filedFor(MatchCandidate.Admits service, MatchFacts client) {
        RuleAnswer age = within(service.filedAges(), client.age());
        boolean otherSex = service.filedSex() != null
                && client.sex() != null
                && !service.filedSex().equals(client.sex());
        boolean grownUp = service.young() && client.age() != null && client.age() > OLDEST_YOUNG;
        if (age == RuleAnswer.DOES_NOT_FIT || otherSex || grownUp) {
            return RuleAnswer.ASK;
        }
        return RuleAnswer.SILENT;
    }

    private static RuleAnswer within(AgeRange range, Integer age) {
        if (range.equals(AgeRange.ANY)) {
            return RuleAnswer.SILENT;
        }
        return RuleAnswer.of(
                age == null
                        ? null
                        : (range.from() == null || age >= range.from()) && (range.to() == null || age <= range.to()));
    }

    static RuleAnswer sex(MatchCandidate.Admits service, MatchFacts client) {
        return service.sex() == null
                ? RuleAnswer.SILENT
                : RuleAnswer.of(client.sex() == null ? null : service.sex().equals(client.sex()));
    }

    /** @param poverty what percent of the poverty guidelines the client's household lives on, or null */
    static RuleAnswer income(MatchCandidate.Admits service, Integer poverty) {
        if (service.incomeLimit() != null) {
            return RuleAnswer.of(poverty == null ? null : poverty <= service.incomeLimit());
        }
        if (!service.lowIncome()) {
            return RuleAnswer.SILENT;
        }
        return poverty != null && poverty <= PovertyGuidelines.LOW_INCOME ? RuleAnswer.FITS : RuleAnswer.ASK;
    }

    /** An income is measured by how many live on it. */
    static RuleAnswer household(MatchCandidate.Admits service, MatchFacts client) {
        return service.incomeLimit() != null && client.household().size() == null ? RuleAnswer.ASK : RuleAnswer.SILENT;
    }

    static RuleAnswer veteran(MatchCandidate.Admits service, MatchFacts client) {
        if (Boolean.TRUE.equals(service.veteransOnly())) {
            return RuleAnswer.of(client.veteran());
        }
        return service.veterans() && Boolean.TRUE.equals(client.veteran()) ? RuleAnswer.FITS : RuleAnswer.SILENT;
    }

    static RuleAnswer immigration(MatchCandidate.Admits service, MatchFacts client) {
        return service.immigrationStatuses().isEmpty()
                ? RuleAnswer.SILENT
                : RuleAnswer.of(
                        client.immigration() == null
                                ? null
                                : service.immigrationStatuses().contains(client.immigration()));
    }
}
