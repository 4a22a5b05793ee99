/** The pages of instruments: what a case's answers say, recording one, and the packs of the agency. */
package org.throughline.instruments.web;
