/** Starting, steering and looking at the processes of a case, and asking decision tables. */
package org.throughline.engine.process;
