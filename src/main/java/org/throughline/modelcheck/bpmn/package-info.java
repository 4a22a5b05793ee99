/** Rules for processes. */
package org.throughline.modelcheck.bpmn;
