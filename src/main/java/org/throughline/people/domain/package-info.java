/** What distinguishes people and how long a consent lasts: pure policies. */
package org.throughline.people.domain;
