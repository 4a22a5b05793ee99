/** Steps of the process that follows from a score. */
package org.throughline.instruments.process;
