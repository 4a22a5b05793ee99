package org.throughline.staff;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A kind of licence, as the law of a place knows it.
 *
 * @param code by which tasks require it and licences name it, such as LCSW
 * @param title in words
 * @param jurisdiction whose law it is; null for a level of the Association of Social Work Boards, whichever state issues it
 * @param alone what its holder may do without anybody
 * @param cosigned what its holder may do where another co-signs it
 * @param cosigner the least level of whoever co-signs; null where nothing needs it
 * @param graceDays for how many days after its expiry a licence of this kind is still good
 * @param documentNeeded whether a copy must be on file
 * @param supervisedHours that its holder had to work under supervision for it
 * @param exam that its holder passed; null where there is none
 */
public record LicenceKind(
        String code,
        String title,
        String jurisdiction,
        LicenceLevel level,
        Set<LicensedAct> alone,
        Set<LicensedAct> cosigned,
        LicenceLevel cosigner,
        int graceDays,
        boolean documentNeeded,
        int supervisedHours,
        String exam) {

    public LicenceKind {
        alone = Collections.unmodifiableSet(new TreeSet<>(alone));
        cosigned = Collections.unmodifiableSet(new TreeSet<>(cosigned));
    }

    /**
     * True where it lets its holder do what the other one does: a kind of no jurisdiction is a level, which one of the same
     * level includes; of another place's kinds it includes none.
     */
    public boolean includes(LicenceKind other) {
        if (code.equals(other.code())) {
            return true;
        }
        return other.jurisdiction() == null
                ? level.includes(other.level())
                : other.jurisdiction().equals(jurisdiction) && level.isAbove(other.level());
    }

    /** True for one of the place, and where either of both is a level of none. */
    public boolean isOfPlace(String place) {
        return place == null || jurisdiction == null || jurisdiction.equals(place);
    }
}
