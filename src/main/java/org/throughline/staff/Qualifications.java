package org.throughline.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.engine.TaskQualification;
import org.throughline.shared.Rejection;

/** Whose licences let them do what a task asks for, today: asked wherever somebody is given, takes or does one. */
@Service
@Transactional(readOnly = true)
public class Qualifications {

    private final Licences licences;
    private final ActivityLicences activities;
    private final Clock clock;

    Qualifications(Licences licences, ActivityLicences activities, Clock clock) {
        this.licences = licences;
        this.activities = activities;
        this.clock = clock;
    }

    /** An activity that nobody knows is nobody's to do: the drawing may mean any. */
    public boolean isQualified(String username, TaskQualification asked) {
        return isLicensed(username, asked)
                && (asked.activity() == null
                        || permission(username, asked)
                                .filter(permission -> !permission.isRefused())
                                .isPresent());
    }

    /** Whether they may do it where somebody signs it too. */
    public boolean needsCosignature(String username, TaskQualification asked) {
        return permission(username, asked)
                .filter(ActivityPermission::needsCosignature)
                .isPresent();
    }

    /**
     * What to tell somebody who is not qualified: forbidden {@code licence-missing} with the kind, or as {@link
     * ActivityLicences#refusal} what they may do instead.
     */
    public Rejection refusal(String username, TaskQualification asked) {
        return isLicensed(username, asked)
                ? activities.refusal(username, ActivityKind.of(asked.activity(), "activity"))
                : Rejection.forbidden("licence-missing", asked.licence());
    }

    private boolean isLicensed(String username, TaskQualification asked) {
        return asked.licence() == null || licences.holds(username, asked.licence(), LocalDate.now(clock));
    }

    private Optional<ActivityPermission> permission(String username, TaskQualification asked) {
        return Optional.ofNullable(asked.activity())
                .flatMap(ActivityKind::find)
                .map(kind -> activities.permission(username, kind));
    }
}
