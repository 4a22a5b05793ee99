package org.throughline.api;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.shared.Actor;
import org.throughline.staff.Licences;

@RestController
@RequestMapping("/api/v1/me")
class MeApi {

    record Me(String username, String displayName, Set<String> roles, Set<String> teams, List<LicenceRow> licences) {}

    record LicenceRow(String kind, String state, String number, LocalDate expires) {}

    private final Licences licences;

    MeApi(Licences licences) {
        this.licences = licences;
    }

    @GetMapping
    @Operation(summary = "Who is signed in, with roles, teams and licences")
    Me me(Actor actor) {
        List<LicenceRow> rows = licences.of(actor.username()).stream()
                .map(licence -> new LicenceRow(licence.kind(), licence.state(), licence.number(), licence.expires()))
                .toList();
        return new Me(
                actor.username(),
                actor.displayName(),
                new TreeSet<>(actor.roles()),
                new TreeSet<>(actor.teams()),
                rows);
    }
}
