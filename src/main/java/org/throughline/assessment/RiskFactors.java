package org.throughline.assessment;

/**
 * The inputs of the risk decision.
 *
 * @param needCount number of ranked needs
 * @param highestSeverity 1 (slight) to 5 (urgent); 0 without needs
 * @param immediateDanger the interviewer saw a danger, safety scored at its lowest, or a danger stands that was
 *     named elsewhere
 * @param score mean of the answered domains: 1 (crisis) to 5 (thriving)
 */
public record RiskFactors(int needCount, int highestSeverity, boolean immediateDanger, double score) {}
