/** What a change does to open cases, worked out from plain facts: which step leads where, who has which task when. */
package org.throughline.migration.impact;
