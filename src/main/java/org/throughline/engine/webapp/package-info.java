/** Camunda's own web apps at {@code /camunda}: the same sign-in, the same door, no more rights than a person has here. */
package org.throughline.engine.webapp;
