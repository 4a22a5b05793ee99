/** The ways from step to step: those that processes took, and those that a drawing offers. Knows no database. */
package org.throughline.insight.flow;
