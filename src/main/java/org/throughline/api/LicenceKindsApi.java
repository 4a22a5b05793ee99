package org.throughline.api;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.shared.Actor;
import org.throughline.staff.LicenceKind;
import org.throughline.staff.LicenceKinds;
import org.throughline.staff.LicenceLevel;
import org.throughline.staff.LicensedAct;

@RestController
@RequestMapping("/api/v1/licence-kinds")
class LicenceKindsApi {

    private final LicenceKinds kinds;

    LicenceKindsApi(LicenceKinds kinds) {
        this.kinds = kinds;
    }

    /** A kind of licence; the address names its code where one is written. */
    record LicenceKindRow(
            String code,
            String title,
            String jurisdiction,
            String level,
            Set<String> alone,
            Set<String> cosigned,
            String cosigner,
            int graceDays,
            boolean documentNeeded,
            int supervisedHours,
            String exam) {

        static LicenceKindRow of(LicenceKind kind) {
            return new LicenceKindRow(
                    kind.code(),
                    kind.title(),
                    kind.jurisdiction(),
                    kind.level().id(),
                    LicensedAct.ids(kind.alone()),
                    LicensedAct.ids(kind.cosigned()),
                    kind.cosigner() == null ? null : kind.cosigner().id(),
                    kind.graceDays(),
                    kind.documentNeeded(),
                    kind.supervisedHours(),
                    kind.exam());
        }

        LicenceKind kind(String named) {
            return new LicenceKind(
                    named,
                    title,
                    jurisdiction,
                    LicenceLevel.of(level, "level"),
                    LicensedAct.of(alone, "alone"),
                    LicensedAct.of(cosigned, "cosigned"),
                    LicenceLevel.of(cosigner, "cosigner"),
                    graceDays,
                    documentNeeded,
                    supervisedHours,
                    exam);
        }
    }

    @GetMapping
    @Operation(summary = "Kinds of licences, with what each lets its holder do")
    List<LicenceKindRow> all() {
        return kinds.all().stream().map(LicenceKindRow::of).toList();
    }

    @PutMapping("/{code}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Adds a kind of licence or changes it; for administrators")
    void save(@PathVariable String code, @RequestBody LicenceKindRow body, Actor actor) {
        kinds.save(body.kind(code), actor);
    }
}
