package org.throughline.referral.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.careplan.ClientWords;
import org.throughline.directory.ServiceView;
import org.throughline.directory.Services;
import org.throughline.engine.Prefill;
import org.throughline.referral.ReferralProcess;
import org.throughline.referral.ReferralView;
import org.throughline.referral.Referrals;
import org.throughline.referral.domain.SendingWay;

/** What the referral knows already: what the client asks for, whether a release is on file, where the
 * service is reached, an appointment that was made. */
@Component
class ReferralPrefill implements Prefill {

    private static final int LONGEST_PURPOSE = 1_000;

    private final Referrals referrals;
    private final Services services;
    private final Clock clock;

    ReferralPrefill(Referrals referrals, Services services, Clock clock) {
        this.referrals = referrals;
        this.services = services;
        this.clock = clock;
    }

    @Override
    public Set<String> formIds() {
        return Set.of("offer-to-client", "obtain-consent", "send-referral", "record-appointment");
    }

    @Override
    public Map<String, Object> values(PrefillRequest request) {
        UUID id = request.id(ReferralProcess.Variables.REFERRAL_ID);
        return id == null || request.caseId() == null
                ? Map.of()
                : referrals.find(request.caseId(), id).map(this::known).orElse(Map.of());
    }

    private Map<String, Object> known(ReferralView referral) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("consentOnFile", referrals.checkConsent(referral.id()));
        values.put("signedReleaseNeeded", referrals.needsSignedRelease(referral.id()));
        ClientWords.of(referral.asked().clientNeed()).ifPresent(words -> values.put("purpose", purpose(words)));
        where(referral).ifPresent(service -> putReach(values, service));
        Instant appointment = referral.dates().appointmentAt();
        if (appointment != null) {
            values.put(
                    "appointmentAt",
                    LocalDateTime.ofInstant(appointment, clock.getZone())
                            .truncatedTo(ChronoUnit.MINUTES)
                            .toString());
        }
        return values;
    }

    private Optional<ServiceView> where(ReferralView referral) {
        return Optional.ofNullable(referral.chosen().id()).flatMap(services::find);
    }

    private static void putReach(Map<String, Object> values, ServiceView service) {
        String organization =
                service.organization() == null ? null : service.organization().email();
        String email = service.email() == null ? organization : service.email();
        if (email != null) {
            values.put(SendingWay.MAIL.field(), email);
        }
        if (service.row().phone() != null) {
            values.put(SendingWay.PHONE.field(), service.row().phone());
        }
    }

    private static String purpose(String words) {
        return words.substring(0, Math.min(LONGEST_PURPOSE, words.length()));
    }
}
