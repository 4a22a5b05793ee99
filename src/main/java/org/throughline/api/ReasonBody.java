package org.throughline.api;

/** Why something is changed or taken back, in the person's own words. */
record ReasonBody(String reason) {}
