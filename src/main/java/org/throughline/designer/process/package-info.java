/** Moving running processes to another version with the engine: for real, and rehearsed. */
package org.throughline.designer.process;
