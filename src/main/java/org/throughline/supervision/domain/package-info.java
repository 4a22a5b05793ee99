/** What a session must say, and where sessions and audits are kept. */
package org.throughline.supervision.domain;
