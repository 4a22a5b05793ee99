/** Rules of keeping and destroying, and their tables. */
package org.throughline.retention.domain;
