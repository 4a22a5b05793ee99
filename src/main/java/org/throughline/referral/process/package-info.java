/** The automatic steps of the process {@code referral}, and what its forms open with. */
package org.throughline.referral.process;
