/** What is offered to choose from while drawing, so that nobody has to know names by heart. */
package org.throughline.designer.palette;
