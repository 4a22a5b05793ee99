package org.throughline.safety.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.SealedRecord;

/**
 * A concern with what came of it.
 *
 * @param submissionId null where a danger that was named elsewhere raised it
 * @param phone null before the call
 * @param report null before the filing
 * @param acknowledgement null before it
 * @param correctedBy who wrote an addendum or sent one to the agency
 */
public record ConcernRow(
        UUID id,
        UUID caseId,
        UUID submissionId,
        Instant raisedAt,
        String raisedBy,
        PhoneReportRow phone,
        Report report,
        AcknowledgementRow acknowledgement,
        Set<String> correctedBy) {

    public record PhoneReportRow(
            UUID submissionId, String agency, String reference, Instant calledAt, String by, Instant writtenDueAt) {}

    public record Report(int revision, SealedRecord seal, Instant filedAt, String by) {}

    public record AcknowledgementRow(UUID submissionId, Instant at, String by) {}

    /** Everybody who had a part in it. */
    public Set<String> partakers() {
        return Stream.concat(
                        correctedBy.stream(),
                        Stream.of(
                                raisedBy,
                                phone == null ? null : phone.by(),
                                report == null ? null : report.by(),
                                acknowledgement == null ? null : acknowledgement.by()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    public boolean isLate(Instant now) {
        return report == null && phone != null && phone.writtenDueAt().isBefore(now);
    }

    static ConcernRow of(ResultSet row, int number) throws SQLException {
        return new ConcernRow(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getObject("submission_id", UUID.class),
                JdbcTime.instant(row, "raised_at"),
                row.getString("raised_by"),
                phone(row),
                report(row),
                acknowledgement(row),
                Set.of((String[]) row.getArray("corrected_by").getArray()));
    }

    private static PhoneReportRow phone(ResultSet row) throws SQLException {
        return row.getString("agency") == null
                ? null
                : new PhoneReportRow(
                        row.getObject("phone_submission", UUID.class),
                        row.getString("agency"),
                        row.getString("reference"),
                        JdbcTime.instant(row, "called_at"),
                        row.getString("recorded_by"),
                        JdbcTime.instant(row, "written_due_at"));
    }

    private static Report report(ResultSet row) throws SQLException {
        return row.getString("sha256") == null
                ? null
                : new Report(
                        row.getInt("revision"),
                        SealedRecord.stored(
                                row.getString("content"), row.getString("sha256"), row.getString("seal_form")),
                        JdbcTime.instant(row, "filed_at"),
                        row.getString("filed_by"));
    }

    private static AcknowledgementRow acknowledgement(ResultSet row) throws SQLException {
        return row.getString("acknowledged_by") == null
                ? null
                : new AcknowledgementRow(
                        row.getObject("acknowledgement_submission", UUID.class),
                        JdbcTime.instant(row, "acknowledged_at"),
                        row.getString("acknowledged_by"));
    }
}
