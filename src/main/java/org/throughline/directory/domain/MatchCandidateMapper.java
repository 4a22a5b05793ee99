package org.throughline.directory.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Makes what the rules see of a service from a row of {@link MatchCandidateRepository}. */
final class MatchCandidateMapper {

    private MatchCandidateMapper() {}

    static MatchCandidate map(ResultSet row) throws SQLException {
        String fees = row.getString("fees");
        return new MatchCandidate(
                row.getObject("service_id", UUID.class),
                row.getString("name"),
                row.getString("organization"),
                ServiceRowMapper.texts(row, "needs"),
                admits(row),
                reaches(row),
                new MatchCandidate.Serves(
                        Set.copyOf(ServiceRowMapper.texts(row, "language_keys")),
                        row.getBoolean("interprets"),
                        row.getBoolean("free"),
                        fees != null && !fees.isBlank(),
                        row.getObject("available") == null ? null : row.getDouble("available")),
                List.of((Double[]) row.getArray("ranks").getArray()));
    }

    private static MatchCandidate.Admits admits(ResultSet row) throws SQLException {
        return new MatchCandidate.Admits(
                ages(row, "minimum_age", "maximum_age"),
                ages(row, "filed_minimum_age", "filed_maximum_age"),
                row.getString("sex"),
                row.getString("filed_sex"),
                row.getObject("veterans_only", Boolean.class),
                row.getBoolean("young"),
                row.getBoolean("veterans") || row.getBoolean("filed_veterans"),
                row.getObject("income_limit_percent", Integer.class),
                row.getBoolean("low_income") || row.getBoolean("filed_low_income"),
                Set.copyOf(ServiceRowMapper.texts(row, "immigration_statuses")));
    }

    private static AgeRange ages(ResultSet row, String from, String to) throws SQLException {
        return new AgeRange(row.getObject(from, Integer.class), row.getObject(to, Integer.class));
    }

    private static MatchCandidate.Reaches reaches(ResultSet row) throws SQLException {
        List<GeoPoint> points = new ArrayList<>();
        Double[] degrees = (Double[]) row.getArray("points").getArray();
        for (int at = 0; at + 1 < degrees.length; at += 2) {
            points.add(new GeoPoint(degrees[at], degrees[at + 1]));
        }
        if (points.isEmpty()) {
            ServiceRowMapper.texts(row, "postal_codes")
                    .forEach(zip -> ZipCentroids.of(zip).ifPresent(points::add));
        }
        return new MatchCandidate.Reaches(
                points,
                Set.copyOf(ServiceRowMapper.texts(row, "regions")),
                Set.copyOf(ServiceRowMapper.texts(row, "areas")),
                Set.copyOf(ServiceRowMapper.texts(row, "place_keys")),
                row.getBoolean("by_phone"));
    }
}
