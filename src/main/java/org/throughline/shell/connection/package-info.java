/** What a client may take of the program: connections, threads that wait for it, and the names it may call us by. */
package org.throughline.shell.connection;
