package org.throughline.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.shared.Rejection;
import org.throughline.staff.domain.ActivityLicencePolicy;
import org.throughline.staff.domain.LicenceRepository;

/** Who may do which activity today, and to whom others refer. */
@Service
@Transactional(readOnly = true)
public class ActivityLicences {

    /** Of colleagues that a refusal names. */
    private static final int MOST_NAMES = 3;

    private final Licences licences;
    private final LicenceKinds kinds;
    private final LicenceRepository records;
    private final StaffDirectory staff;
    private final Clock clock;

    ActivityLicences(
            Licences licences, LicenceKinds kinds, LicenceRepository records, StaffDirectory staff, Clock clock) {
        this.licences = licences;
        this.kinds = kinds;
        this.records = records;
        this.staff = staff;
        this.clock = clock;
    }

    public ActivityPermission permission(String username, ActivityKind activity) {
        return ActivityLicencePolicy.permission(
                activity, activity.licensedAct().isEmpty() ? List.of() : inForce(username));
    }

    /**
     * How the worker may do it.
     *
     * @param field where it was said; null where it was said at none
     * @throws Rejection invalid {@code activity-<kind>-refused} or, where no colleague of the teams may, {@code
     *     activity-<kind>-nobody}, at the field: what to do instead, and to whom to refer
     */
    public ActivityPermission require(String username, ActivityKind activity, String field) {
        ActivityPermission permission = permission(username, activity);
        if (permission.isRefused()) {
            Rejection refusal = refusal(username, activity);
            throw Rejection.invalidField(field, refusal.code(), refusal.args());
        }
        return permission;
    }

    /**
     * What tells the worker, who may not do it, what to do instead: forbidden {@code activity-<kind>-refused} with whom to
     * refer to, or {@code activity-<kind>-nobody} with the kinds of licences that let do it.
     */
    public Rejection refusal(String username, ActivityKind activity) {
        List<String> colleagues = colleagues(username, activity);
        String code = "activity-" + activity.id();
        return colleagues.isEmpty()
                ? Rejection.forbidden(code + "-nobody", String.join(", ", kindsFor(activity)))
                : Rejection.forbidden(code + "-refused", String.join(", ", colleagues));
    }

    /** @param authorLicence code of the kind by which the author did it */
    public boolean mayCosign(String username, ActivityKind activity, String authorLicence) {
        return ActivityLicencePolicy.mayCosign(activity, kinds.require(authorLicence), inForce(username));
    }

    /** Whether somebody works in the role, in whichever team, who may do it today. */
    public boolean isStaffed(String role, ActivityKind activity) {
        return staff.active().stream()
                .filter(member -> member.roles().contains(role))
                .anyMatch(member -> !permission(member.username(), activity).isRefused());
    }

    /** All that they may co-sign now, each as its activity and the code of the author's kind, with a blank between. */
    public Set<String> cosignable(String username) {
        List<LicenceKind> held = inForce(username);
        return kinds.all().stream()
                .flatMap(author -> Arrays.stream(ActivityKind.values())
                        .filter(activity -> activity.licensedAct().stream().anyMatch(author.cosigned()::contains))
                        .filter(activity -> ActivityLicencePolicy.mayCosign(activity, author, held))
                        .map(activity -> activity.id() + " " + author.code()))
                .collect(Collectors.toSet());
    }

    /** Names of those in the worker's teams who may do it alone; others are not for everybody to know of. */
    private List<String> colleagues(String username, ActivityKind activity) {
        Set<String> holders = records.holders(kindsFor(activity), LocalDate.now(clock));
        return staff.find(username).stream()
                .flatMap(member -> member.teams().stream().sorted())
                .flatMap(team -> staff.inTeam(team).stream())
                .filter(member -> holders.contains(member.username()))
                .map(StaffMember::displayName)
                .distinct()
                .limit(MOST_NAMES)
                .toList();
    }

    private List<String> kindsFor(ActivityKind activity) {
        return kinds.all().stream()
                .filter(kind -> activity.licensedAct().stream().anyMatch(kind.alone()::contains))
                .map(LicenceKind::code)
                .toList();
    }

    private List<LicenceKind> inForce(String username) {
        return licences.inForce(username, LocalDate.now(clock));
    }
}
