/** The plan's pages: in force, revision by revision, two beside each other, and beside the task that decides on it. */
package org.throughline.careplan.web;
