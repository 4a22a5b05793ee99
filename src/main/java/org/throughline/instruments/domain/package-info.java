/** Definitions of instruments, and the one scorer that reads them. */
package org.throughline.instruments.domain;
