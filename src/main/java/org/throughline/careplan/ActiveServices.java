package org.throughline.careplan;

import java.util.Set;
import java.util.UUID;

/**
 * Port: which planned services need no new referral when a revised plan takes effect. Implemented by the referral module,
 * which planning must not know.
 */
public interface ActiveServices {

    /** Ids of the case's planned services that have an open referral, or whose service the client has received. */
    Set<UUID> of(UUID caseId);
}
