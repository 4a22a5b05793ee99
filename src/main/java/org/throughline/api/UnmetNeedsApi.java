package org.throughline.api;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.referral.UnmetNeedCount;
import org.throughline.referral.UnmetNeedQuery;
import org.throughline.referral.UnmetNeeds;
import org.throughline.shared.Actor;
import org.throughline.shell.Reads;

/** Counts of unmet needs, for supervisors; small ones are hidden. */
@RestController
@RequestMapping("/api/v1")
class UnmetNeedsApi {

    /** @param least the smallest count that is shown */
    record CountedNeeds(int least, List<UnmetNeedCount> items) {}

    private final UnmetNeeds needs;

    UnmetNeedsApi(UnmetNeeds needs) {
        this.needs = needs;
    }

    @Reads("unmet-needs")
    @GetMapping("/unmet-needs")
    @Operation(
            summary =
                    "How often which need was not met, by whole quarters; a part that is null is summed up, for the counts"
                            + " within it are too small to be shown")
    CountedNeeds list(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(required = false) String need,
            @RequestParam(required = false) String place,
            @RequestParam(required = false) String group,
            Actor actor) {
        return new CountedNeeds(needs.least(), needs.counts(new UnmetNeedQuery(from, to, need, place, group), actor));
    }
}
