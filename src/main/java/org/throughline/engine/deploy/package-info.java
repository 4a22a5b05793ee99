/** Deploys at start what the program ships, and leaves alone what an administrator published. */
package org.throughline.engine.deploy;
