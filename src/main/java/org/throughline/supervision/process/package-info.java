/** The task that carries out what supervision decided. */
package org.throughline.supervision.process;
