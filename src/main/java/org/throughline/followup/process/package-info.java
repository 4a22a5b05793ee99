/** The automatic steps of the process {@code follow-up}, and what its forms open with. */
package org.throughline.followup.process;
