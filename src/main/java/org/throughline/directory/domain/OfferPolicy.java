package org.throughline.directory.domain;

import java.util.List;
import org.throughline.directory.MatchFacts;
import org.throughline.shared.Language;

/** Whether a service serves somebody as they need it: in their language, at a fee they can pay, with room, now. */
final class OfferPolicy {

    private static final String ENGLISH = Language.ENGLISH.locale().getLanguage();

    private OfferPolicy() {}

    /** A service that lists its languages speaks no other, but by interpreter. */
    static RuleAnswer language(MatchCandidate.Serves service, MatchFacts client) {
        List<String> spoken =
                client.languages().stream().map(LanguageNames::key).toList();
        if (spoken.isEmpty()) {
            return RuleAnswer.SILENT;
        }
        if (spoken.stream().anyMatch(service.languages()::contains)) {
            return RuleAnswer.FITS;
        }
        if (service.languages().isEmpty()) {
            return spoken.contains(ENGLISH) ? RuleAnswer.SILENT : RuleAnswer.ASK;
        }
        return service.interprets() || Boolean.TRUE.equals(client.interpreter())
                ? RuleAnswer.ASK
                : RuleAnswer.DOES_NOT_FIT;
    }

    static RuleAnswer fee(MatchCandidate.Serves service) {
        return service.free() ? RuleAnswer.FITS : service.statesFee() ? RuleAnswer.ASK : RuleAnswer.SILENT;
    }

    static RuleAnswer capacity(MatchCandidate.Serves service) {
        return service.available() == null ? RuleAnswer.SILENT : RuleAnswer.of(service.available() > 0);
    }

    /** @param open whether it is open now; null where its hours are not known */
    static RuleAnswer hours(Boolean open) {
        return Boolean.TRUE.equals(open) ? RuleAnswer.FITS : RuleAnswer.SILENT;
    }
}
