/**
 * What can be wrong with a drawing, one small class a fault. Pure: a drawing and what is known of the house go in,
 * findings come out.
 */
package org.throughline.designer.check;
