package org.throughline.referral;

import java.util.List;
import org.throughline.directory.ServiceRow;

/**
 * A service as proposed for a referral.
 *
 * @param reasons codes whose texts are the messages {@code match.<code>}
 */
public record RankedService(int rank, ServiceRow service, List<String> reasons) {}
