/** Who takes requests down, what screening decided, and where intakes and their drafts are kept. */
package org.throughline.intake.domain;
