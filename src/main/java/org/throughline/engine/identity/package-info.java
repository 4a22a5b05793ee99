/** Sign-in and groups of the engine, read from staff. Nothing is written: accounts are kept on our own pages. */
package org.throughline.engine.identity;
