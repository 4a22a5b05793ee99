/** The automatic steps and named actions of the processes case-lifecycle and transfer. */
package org.throughline.casefile.process;
