package org.throughline.staff.domain;

/**
 * What an account signs in with.
 *
 * @param mustChange the password was set by somebody else
 * @param epoch sessions that began in an earlier one are over
 * @param secondFactor a second factor is enrolled
 */
public record Credentials(String passwordHash, boolean mustChange, int epoch, boolean secondFactor) {

    public Credentials withoutPassword() {
        return new Credentials(null, mustChange, epoch, secondFactor);
    }

    @Override
    public String toString() {
        return "Credentials[epoch " + epoch + "]";
    }
}
