package org.throughline.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;

@RestController
@Profile("demo")
@RequestMapping("/api/v1/demo/clock")
class DemoClockApi {

    /** @param advance an ISO 8601 duration of days or shorter, e.g. {@code P3D} or {@code PT6H} */
    record ClockAdvance(String advance) {}

    record ClockTime(Instant now) {}

    private final DemoClock clock;

    DemoClockApi(DemoClock clock) {
        this.clock = clock;
    }

    @GetMapping
    ClockTime read() {
        return new ClockTime(clock.now());
    }

    @PostMapping
    ClockTime advance(@RequestBody ClockAdvance step, Actor actor) {
        try {
            return new ClockTime(clock.advance(Duration.parse(String.valueOf(step.advance())), actor));
        } catch (DateTimeParseException unreadable) {
            throw Rejection.invalidField("advance", "demo-clock-step");
        }
    }
}
