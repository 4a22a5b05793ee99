/** The automatic steps of the process intake: each calls one use case of {@link org.throughline.intake.Intakes}. */
package org.throughline.intake.process;
