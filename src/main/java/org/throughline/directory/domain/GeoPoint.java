package org.throughline.directory.domain;

/**
 * A place on earth.
 *
 * @param latitude in degrees, north positive
 * @param longitude in degrees, east positive
 */
public record GeoPoint(double latitude, double longitude) {

    private static final double EARTH_MILES = 3958.8;

    /** As the crow flies. */
    public double milesTo(GeoPoint other) {
        double north = Math.sin(Math.toRadians(other.latitude - latitude) / 2);
        double east = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double half = north * north
                + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(other.latitude)) * east * east;
        return 2 * EARTH_MILES * Math.asin(Math.min(1, Math.sqrt(half)));
    }
}
