package org.throughline.referral;

import java.util.UUID;

/**
 * Event: a service did not help, and the look at the need says that the plan is to be revised. Published in the transaction
 * that records it.
 *
 * @param need category id
 */
public record NeedGoesToPlan(UUID caseId, String caseNumber, String need) {}
