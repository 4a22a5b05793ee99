/** The pages of a case's notes, and the last of them on its overview. */
package org.throughline.contacts.web;
