/** The pages of supervision. */
package org.throughline.supervision.web;
