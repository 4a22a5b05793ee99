/** The automatic steps of the process safety-response, and the deadline of its timer. */
package org.throughline.safety.process;
