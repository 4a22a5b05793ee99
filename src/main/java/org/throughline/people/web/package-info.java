/** Pages of what is known beside the cases: who signed in. */
package org.throughline.people.web;
