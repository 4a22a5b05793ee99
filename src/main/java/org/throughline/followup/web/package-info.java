/** What the tasks of a follow-up show beside their forms. */
package org.throughline.followup.web;
