/** Rules for decision tables, among them which rows overlap or leave a gap. */
package org.throughline.modelcheck.dmn;
