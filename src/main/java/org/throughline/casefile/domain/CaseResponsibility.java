package org.throughline.casefile.domain;

/**
 * What one person has to answer for in a case now.
 *
 * @param handedOver false while the case is still intake's
 * @param worker true for the case's worker
 * @param cover true for whoever stands in for the worker now
 * @param supervisor true for the case's own supervisor and those of its team
 * @param intakeSupervisor true for the supervisors of intake
 */
public record CaseResponsibility(
        boolean handedOver, boolean worker, boolean cover, boolean supervisor, boolean intakeSupervisor) {

    /** Automatic steps were decided by somebody before. */
    public static final CaseResponsibility OF_THE_SYSTEM = new CaseResponsibility(true, true, true, true, true);

    boolean isTheirs() {
        return worker || cover || supervisor;
    }

    /** Nobody's but intake's, and so its supervisor's. */
    boolean isLeftToThem() {
        return !handedOver && intakeSupervisor;
    }
}
