package org.throughline.referral;

import java.util.List;
import org.throughline.directory.ServiceRow;

/**
 * A service as proposed for a referral. What is said of it are codes whose texts are the messages {@code match.<code>}.
 *
 * @param why it fits
 * @param ask what must be asked before it is known to fit
 * @param distanceMiles from the client's place, as the crow flies; null where it is not known
 */
public record RankedService(int rank, ServiceRow service, List<String> why, List<String> ask, Double distanceMiles) {}
