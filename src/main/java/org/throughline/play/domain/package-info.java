/** What is kept of plays, and the rules of what may be. */
package org.throughline.play.domain;
