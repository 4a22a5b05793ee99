/** A client that knows no form and no process: it reads what the API says and answers with whatever that permits. */
package org.throughline.apiwalk;
