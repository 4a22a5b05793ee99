/** What the engine tells of tasks that have to be written down. */
package org.throughline.contacts.process;
