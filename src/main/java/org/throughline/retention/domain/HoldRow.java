package org.throughline.retention.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.throughline.shared.JdbcTime;

/**
 * A legal hold as it is stored.
 *
 * @param caseId null for one on everything, as the number
 */
public record HoldRow(
        UUID id,
        UUID caseId,
        String caseNumber,
        String reason,
        String placedBy,
        Instant placedAt,
        String releasedBy,
        Instant releasedAt,
        String releaseReason) {

    static HoldRow of(ResultSet row, int index) throws SQLException {
        return new HoldRow(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("case_number"),
                row.getString("reason"),
                row.getString("placed_by"),
                JdbcTime.instant(row, "placed_at"),
                row.getString("released_by"),
                JdbcTime.instant(row, "released_at"),
                row.getString("release_reason"));
    }
}
