/** The automatic steps of the process {@code assessment}, and what its forms open with. */
package org.throughline.assessment.process;
