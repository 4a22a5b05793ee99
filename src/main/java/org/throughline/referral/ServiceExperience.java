package org.throughline.referral;

/**
 * What closed referrals say of a service.
 *
 * @param closed how many were sent to it and have ended
 * @param acceptedPercent of those that it answered, 0 to 100; null where it answered none
 * @param daysToAnswer the median from the sending; null where it answered none
 * @param daysToAppointment the median from the sending to the day of the first appointment; null where none was made
 * @param noShows how many ended because the client did not come
 */
public record ServiceExperience(
        int closed, Integer acceptedPercent, Integer daysToAnswer, Integer daysToAppointment, int noShows) {}
