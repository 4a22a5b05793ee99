package org.throughline.closure.domain;

import java.util.List;
import org.throughline.shared.Rejection;

/** A closing that was returned is not put before a supervisor again word for word. */
public final class ReturnedClosurePolicy {

    private ReturnedClosurePolicy() {}

    /** @param before the case's rounds so far, newest first */
    public static void requireChange(List<Closure> before, Closure next) {
        before.stream()
                .findFirst()
                .filter(last -> last.status().equals("returned")
                        && last.round().episode() == next.round().episode())
                .filter(next::saysTheSameAs)
                .ifPresent(returned -> {
                    throw Rejection.invalidField(
                            "closingSummary",
                            "closure-unchanged",
                            returned.decision().comments());
                });
    }
}
