/** How a case ended: its page, and beside the task that decides on it. */
package org.throughline.closure.web;
