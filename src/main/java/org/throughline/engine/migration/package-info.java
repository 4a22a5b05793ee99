/** Migration of running instances, with the inside of the engine: planned, carried out, and in batches. */
package org.throughline.engine.migration;
