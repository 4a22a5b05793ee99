/** The pages of the case file: the list, the case with its tabs, notes, and what is done to a case from its page. */
package org.throughline.casefile.web;
