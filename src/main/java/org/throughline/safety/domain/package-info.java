/** Who may know of a concern, when its report is due, and the tables that are only added to. */
package org.throughline.safety.domain;
