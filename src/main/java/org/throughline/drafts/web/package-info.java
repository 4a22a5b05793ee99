/** Drafts of the forms that pages have, and their end when such a form is sent. */
package org.throughline.drafts.web;
