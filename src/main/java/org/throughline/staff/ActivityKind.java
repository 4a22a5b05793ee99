package org.throughline.staff;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.throughline.shared.Rejection;

/**
 * What a piece of work is to the client. Information, linkage, advocacy, education and the assessment of needs are the
 * work of a case manager (NASW Standards for Social Work Case Management, 2013, standards 5 to 8); counselling and
 * diagnosis are kept to those whose licence lets them do it (225 ILCS 20, clinical social work practice).
 */
public enum ActivityKind {
    INFORMATION(null),
    LINKAGE(null),
    ADVOCACY(null),
    EDUCATION(null),
    COUNSELLING(LicensedAct.COUNSEL),
    ASSESSMENT(null),
    DIAGNOSIS(LicensedAct.DIAGNOSE);

    private final LicensedAct act;

    ActivityKind(LicensedAct act) {
        this.act = act;
    }

    /** As it is stored and sent. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a licence must let somebody do; empty where everybody may. */
    public Optional<LicensedAct> licensedAct() {
        return Optional.ofNullable(act);
    }

    /** Empty where none is called so. */
    public static Optional<ActivityKind> find(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }

    /** Rejection: invalid {@code activity-unknown}. */
    public static ActivityKind of(String id, String field) {
        return find(id).orElseThrow(() -> Rejection.invalidField(field, "activity-unknown", String.join(", ", ids())));
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(ActivityKind::id).toList();
    }
}
