/** Revisions of a plan: their content, what may happen to them, and what differs between two of them. */
package org.throughline.careplan.domain;
