package org.throughline.staff.domain;

import java.util.Collection;
import java.util.Comparator;
import org.throughline.staff.ActivityKind;
import org.throughline.staff.ActivityPermission;
import org.throughline.staff.ActivityPermission.Grant;
import org.throughline.staff.LicenceKind;
import org.throughline.staff.LicensedAct;

/**
 * Who may do which activity: what the kinds of licences say that are in force, whatever the program of the client. Of
 * several licences the one that lets do most counts.
 */
public final class ActivityLicencePolicy {

    private ActivityLicencePolicy() {}

    /** @param held the kinds of the worker's licences that are good today, days of grace included */
    public static ActivityPermission permission(ActivityKind activity, Collection<LicenceKind> held) {
        LicensedAct act = activity.licensedAct().orElse(null);
        if (act == null) {
            return new ActivityPermission(activity, Grant.ALONE, null);
        }
        return held.stream()
                .filter(kind -> kind.alone().contains(act))
                .findFirst()
                .map(kind -> new ActivityPermission(activity, Grant.ALONE, kind))
                .or(() -> held.stream()
                        .filter(kind -> kind.cosigned().contains(act))
                        .min(Comparator.comparing(LicenceKind::cosigner))
                        .map(kind -> new ActivityPermission(activity, Grant.COSIGNED, kind)))
                .orElse(new ActivityPermission(activity, Grant.REFUSED, null));
    }

    /**
     * Who co-signs may do the activity alone, by a licence of at least the level that the author's asks for, of the same
     * place or of none.
     */
    public static boolean mayCosign(ActivityKind activity, LicenceKind author, Collection<LicenceKind> held) {
        return author.cosigner() != null
                && activity.licensedAct().stream().anyMatch(act -> held.stream()
                        .filter(kind -> kind.alone().contains(act))
                        .filter(kind -> kind.isOfPlace(author.jurisdiction()))
                        .anyMatch(kind -> kind.level().includes(author.cosigner())));
    }
}
