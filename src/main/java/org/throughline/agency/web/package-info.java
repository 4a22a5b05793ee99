/** The page of the agency's settings, and its name above what is printed. */
package org.throughline.agency.web;
