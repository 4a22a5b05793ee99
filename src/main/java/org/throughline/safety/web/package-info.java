/** The safety page of a case, and raising a concern. */
package org.throughline.safety.web;
