/** Pages of retention. */
package org.throughline.retention.web;
