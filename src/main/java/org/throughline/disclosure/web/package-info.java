/** Pages of what left the house, and of what could not. */
package org.throughline.disclosure.web;
