/** The pages of the studio, over the use cases of the module's root. */
package org.throughline.studio.web;
