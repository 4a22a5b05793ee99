/** The automatic steps of the process {@code plan}, what its forms open with, and what its tasks show. */
package org.throughline.careplan.process;
