package org.throughline.staff.web;

import java.util.Locale;
import java.util.Set;
import org.throughline.shared.Rejection;
import org.throughline.staff.LicenceKind;
import org.throughline.staff.LicenceLevel;
import org.throughline.staff.LicensedAct;

/** A kind of licence as it is typed. */
record LicenceKindForm(
        String code,
        String title,
        String jurisdiction,
        String level,
        Set<String> alone,
        Set<String> cosigned,
        String cosigner,
        String graceDays,
        Boolean documentNeeded,
        String supervisedHours,
        String exam) {

    static final LicenceKindForm EMPTY =
            new LicenceKindForm(null, null, null, "master", Set.of(), Set.of(), null, "0", false, "0", null);

    LicenceKindForm {
        alone = alone == null ? Set.of() : alone;
        cosigned = cosigned == null ? Set.of() : cosigned;
        documentNeeded = Boolean.TRUE.equals(documentNeeded);
    }

    static LicenceKindForm of(LicenceKind kind) {
        return new LicenceKindForm(
                kind.code(),
                kind.title(),
                kind.jurisdiction(),
                kind.level().id(),
                LicensedAct.ids(kind.alone()),
                LicensedAct.ids(kind.cosigned()),
                kind.cosigner() == null ? null : kind.cosigner().id(),
                String.valueOf(kind.graceDays()),
                kind.documentNeeded(),
                String.valueOf(kind.supervisedHours()),
                kind.exam());
    }

    /** Rejections: invalid {@code licence-kind-level}, {@code licence-kind-act}, {@code licence-kind-number}. */
    LicenceKind kind() {
        return new LicenceKind(
                text(code) == null ? null : text(code).toUpperCase(Locale.ROOT),
                text(title),
                text(jurisdiction),
                LicenceLevel.of(level, "level"),
                LicensedAct.of(alone, "alone"),
                LicensedAct.of(cosigned, "cosigned"),
                LicenceLevel.of(cosigner, "cosigner"),
                number(graceDays, "graceDays"),
                documentNeeded,
                number(supervisedHours, "supervisedHours"),
                text(exam));
    }

    private static int number(String typed, String field) {
        String digits = text(typed) == null ? "0" : text(typed);
        if (!digits.matches("\\d{1,5}")) {
            throw Rejection.invalidField(field, "licence-kind-number", 365);
        }
        return Integer.parseInt(digits);
    }

    private static String text(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
