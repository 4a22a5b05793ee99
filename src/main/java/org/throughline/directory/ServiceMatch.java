package org.throughline.directory;

import java.util.List;

/**
 * One service proposed for a need.
 *
 * @param score higher fits better
 * @param reasons why, best first: codes whose texts are the messages {@code match.<code>}
 */
public record ServiceMatch(ServiceRow service, int score, List<String> reasons) {}
