/** Stored drafts, and how much of them a person may keep. */
package org.throughline.drafts.domain;
