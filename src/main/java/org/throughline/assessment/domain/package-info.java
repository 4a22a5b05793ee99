/** Instruments, scoring, and the rounds of an assessment with what may happen to them. */
package org.throughline.assessment.domain;
