package org.throughline.studio.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.migration.CaseMigrations;
import org.throughline.migration.CaseMigrations.MigrationResult;
import org.throughline.migration.CaseMigrations.MoveView;
import org.throughline.migration.CaseMigrations.MovedCase;
import org.throughline.shared.Actor;
import org.throughline.shared.Slice;

@RestController
@RequestMapping("/api/v1/studio")
@Tag(name = "Studio")
class MigrationsApi {

    private final CaseMigrations caseMigrations;

    MigrationsApi(CaseMigrations caseMigrations) {
        this.caseMigrations = caseMigrations;
    }

    @GetMapping("/redesigns/{redesign}/moves")
    @Operation(summary = "The moves to a published redesign, newest first")
    Slice<MoveView> list(
            @PathVariable UUID redesign,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) Integer limit,
            Actor by) {
        return caseMigrations.list(redesign, after, limit, by);
    }

    @PostMapping("/redesigns/{redesign}/moves")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Move running cases to a published redesign: all, those that fit a filter, some or one")
    MoveView start(@PathVariable UUID redesign, @RequestBody MigrationScope scope, Actor by) {
        return caseMigrations.view(
                caseMigrations.start(redesign, scope.choice().orElseThrow(MigrationScope::noScope), by), by);
    }

    @GetMapping("/moves/{move}")
    @Operation(summary = "How far a move is")
    MoveView view(@PathVariable UUID move, Actor by) {
        return caseMigrations.view(move, by);
    }

    @GetMapping("/moves/{move}/cases")
    @Operation(summary = "What came of each case, by case number")
    Slice<MovedCase> cases(
            @PathVariable UUID move,
            @RequestParam(required = false) MigrationResult result,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) Integer limit,
            Actor by) {
        return caseMigrations.cases(move, result, after, limit, by);
    }

    @PostMapping("/moves/{move}/pause")
    @Operation(summary = "Hold the move; what is moved already stays moved")
    MoveView pause(@PathVariable UUID move, Actor by) {
        caseMigrations.pause(move, by);
        return caseMigrations.view(move, by);
    }

    @PostMapping("/moves/{move}/resume")
    @Operation(summary = "Go on with a move that was held")
    MoveView resume(@PathVariable UUID move, Actor by) {
        caseMigrations.resume(move, by);
        return caseMigrations.view(move, by);
    }

    @PostMapping("/moves/{move}/retry")
    @Operation(summary = "Try again those that failed")
    MoveView retry(@PathVariable UUID move, Actor by) {
        caseMigrations.retry(move, by);
        return caseMigrations.view(move, by);
    }
}
