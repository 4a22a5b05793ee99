package org.throughline.careplan;

import java.time.LocalDate;

/**
 * That a step of a plan is done.
 *
 * @param action the step, in the plan's words
 * @param doneOn the day; null where it was noted by mistake and is open
 * @param by who noted it
 */
public record StepMark(String action, LocalDate doneOn, String by) {}
