package org.throughline.intake;

/**
 * What became of a request for service.
 *
 * @param openCase the case that was open already for whom it was said to be, or null
 */
public record TakenRequest(String caseNumber, OpenCase openCase) {}
