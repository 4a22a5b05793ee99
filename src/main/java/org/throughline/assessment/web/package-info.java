/** The assessments of a case, round by round. */
package org.throughline.assessment.web;
