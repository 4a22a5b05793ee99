/** Pages of the referrals of a case. */
package org.throughline.referral.web;
