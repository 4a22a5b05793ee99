package org.throughline.instruments;

import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.contacts.AnsweredWork;
import org.throughline.contacts.CosignedWork;
import org.throughline.contacts.CosignedWork.Work;
import org.throughline.instruments.domain.Administration;
import org.throughline.instruments.domain.InstrumentDefinition;
import org.throughline.shared.Actor;
import org.throughline.staff.ActivityLicences;
import org.throughline.staff.ActivityPermission;

/** Who may ask an instrument: most are an assessment, which is free to all; its definition may say that it is more. */
@Service
@Transactional
class LicensedInstruments {

    private final ActivityLicences licences;
    private final CosignedWork work;

    LicensedInstruments(ActivityLicences licences, CosignedWork work) {
        this.licences = licences;
        this.work = work;
    }

    /** Rejection: invalid {@code activity-<kind>-refused}, with whom to refer to. */
    ActivityPermission require(InstrumentDefinition definition, Actor by) {
        return licences.require(by.username(), definition.terms().activity(), null);
    }

    /** Sends what was asked under a co-signature to the co-signers. */
    void recorded(
            Administration administration,
            InstrumentDefinition definition,
            ActivityPermission permission,
            Actor by,
            Locale locale) {
        if (permission.needsCosignature()) {
            AnsweredWork answered = new AnsweredWork(AnsweredWork.INSTRUMENT, administration.id());
            work.done(
                    administration.caseId(),
                    new Work(permission.activity(), null, definition.title().in(locale), answered),
                    by);
        }
    }
}
