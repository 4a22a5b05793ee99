/** The picture of a process with what really happens on it, and the same over the API. */
package org.throughline.insight.web;
