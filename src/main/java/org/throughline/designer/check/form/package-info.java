/** Faults of forms. */
package org.throughline.designer.check.form;
