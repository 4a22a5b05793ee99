/** User tasks: who is asked, who may act, and the one door through which they are completed. */
package org.throughline.engine.task;
