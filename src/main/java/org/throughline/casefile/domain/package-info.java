/** The rules of a case and where it is kept: pure policies, and repositories over explicit SQL. */
package org.throughline.casefile.domain;
