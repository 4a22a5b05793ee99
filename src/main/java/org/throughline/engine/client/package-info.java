/**
 * What a client of the engine may do: a person at Camunda's web apps, an administrator included. Refused is by command,
 * not by address; our own use cases are no clients.
 */
package org.throughline.engine.client;
