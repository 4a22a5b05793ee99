/** Reads other people's files: folders and zips, CSV that is not quite CSV, text in any encoding. Knows no database. */
package org.throughline.directory.hsds;
