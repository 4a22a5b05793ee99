/** Makes of a drawing of another program one that is drawn, edited and run here. It judges nothing: the vetting does. */
package org.throughline.engine.foreign;
