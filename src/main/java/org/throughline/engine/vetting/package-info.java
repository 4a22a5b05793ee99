/** What a drawn model may contain. Drawn content is untrusted: what is not on a list here does not deploy. */
package org.throughline.engine.vetting;
