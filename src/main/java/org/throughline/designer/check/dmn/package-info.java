/** Faults of decision tables, and which rules overlap or leave a gap. */
package org.throughline.designer.check.dmn;
