package org.throughline.directory;

import java.util.List;
import java.util.UUID;

/**
 * The services for a need, and those that would serve it and were left out.
 *
 * @param found the best fitting first
 * @param leftOut the first of those left out, as many as somebody reads
 * @param leftOutCount how many were left out of those that were looked at
 */
public record ServiceMatches(List<ServiceMatch> found, List<LeftOut> leftOut, int leftOutCount) {

    public ServiceMatches {
        found = List.copyOf(found);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * A service that does not fit.
     *
     * @param organization null where the source names it by id only
     * @param rule by which it does not: a code whose text is the message {@code match.<code>}
     */
    public record LeftOut(UUID serviceId, String name, String organization, String rule) {}
}
