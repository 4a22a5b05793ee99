package org.throughline.api;

/**
 * How a referral is sent.
 *
 * @param by link, mail, paper or phone
 * @param to the e-mail address; by phone the number and who was spoken to; on paper who got it
 */
record SendingBody(String by, String to) {}
