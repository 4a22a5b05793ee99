/** What a note must say, and where its versions are kept. */
package org.throughline.contacts.domain;
