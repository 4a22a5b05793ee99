/** The engine at work: dry runs that are rolled back, and migrations that are kept. */
package org.throughline.migration.process;
