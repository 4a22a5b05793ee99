/** Rules for forms. */
package org.throughline.modelcheck.form;
