package org.throughline.casefile;

/**
 * What the decision table made of the request.
 *
 * @param priority urgent, high, normal or low
 * @param responseHours within how many hours the client must hear from a worker
 * @param requiredLicence the least licence that the worker must hold, or null
 */
public record Triage(String priority, int responseHours, String requiredLicence) {}
