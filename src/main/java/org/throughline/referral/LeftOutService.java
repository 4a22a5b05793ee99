package org.throughline.referral;

import java.time.LocalDate;
import org.throughline.directory.ServiceRow;

/**
 * A service of the need that is not proposed.
 *
 * @param rule by which it is not: a code whose text is the message {@code match.<code>}
 * @param againOn the first day on which it may be proposed again; null where no day says so
 */
public record LeftOutService(ServiceRow service, String rule, LocalDate againOn) {}
