/** Files in a publisher's own columns: a mapping file says what they mean in HSDS, and is checked before it is used. */
package org.throughline.directory.mapping;
