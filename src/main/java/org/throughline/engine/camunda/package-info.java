/** The engine itself: its tables, settings and clock. */
package org.throughline.engine.camunda;
