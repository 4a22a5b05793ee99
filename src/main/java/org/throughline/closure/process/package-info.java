/** The automatic steps of the process {@code closure}, what its forms open with, and what its tasks show. */
package org.throughline.closure.process;
