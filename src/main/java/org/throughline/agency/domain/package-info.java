/** The rules and the tables of the agency's settings. */
package org.throughline.agency.domain;
