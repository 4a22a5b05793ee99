/** Pages of the directory: resources for everybody, imports for administrators. */
package org.throughline.directory.web;
