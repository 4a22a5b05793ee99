/** Faults of processes. */
package org.throughline.designer.check.bpmn;
