/** The rounds of closing a case, and what the outcomes of its goals come to. */
package org.throughline.closure.domain;
