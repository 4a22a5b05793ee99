package org.throughline.api;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.contacts.CosignatureQueue;
import org.throughline.contacts.CosignatureRequest;
import org.throughline.shared.Actor;
import org.throughline.shared.Slice;
import org.throughline.shell.Reads;

@RestController
@RequestMapping("/api/v1/co-signatures")
class CosignaturesApi {

    private final CosignatureQueue queue;

    CosignaturesApi(CosignatureQueue queue) {
        this.queue = queue;
    }

    @Reads("co-signatures")
    @GetMapping
    @Operation(
            summary =
                    "Notes that the caller may co-sign, soonest due first, each with whether it is overdue; with scope=mine the caller's own")
    Slice<CosignatureRequest> list(
            @RequestParam(defaultValue = "waiting") String scope,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String after,
            Actor actor) {
        return scope.equals("mine") ? queue.ofAuthor(limit, after, actor) : queue.waiting(limit, after, actor);
    }
}
