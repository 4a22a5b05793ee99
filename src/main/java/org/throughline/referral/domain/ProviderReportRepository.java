package org.throughline.referral.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.referral.ProviderReport;
import org.throughline.referral.ProviderReport.ReportKind;
import org.throughline.referral.ProviderReport.ReportedHelp;
import org.throughline.shared.JdbcTime;

/** What providers said. Rows are only ever added. */
@Repository
public class ProviderReportRepository {

    private static final String SELECT = "select p.* from provider_report p ";

    private final JdbcClient jdbc;

    ProviderReportRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(ProviderReport report) {
        ProviderReport.ReportContent said = report.content();
        jdbc.sql("insert into provider_report (id, referral_id, kind, helped, happened_on, words, at, by, speaker)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        report.id(),
                        report.referralId(),
                        said.kind().id(),
                        said.helped() == null ? null : said.helped().id(),
                        said.on(),
                        said.text(),
                        JdbcTime.of(report.at()),
                        report.by(),
                        report.speaker())
                .update();
        // it is part of what the provider sees of the referral: another version of it
        jdbc.sql("update referral set version = version + 1, updated_at = ? where id = ?")
                .params(JdbcTime.of(report.at()), report.referralId())
                .update();
    }

    public List<ProviderReport> of(UUID referralId) {
        return read(SELECT + "where p.referral_id = ? order by p.at desc, p.id", referralId);
    }

    public List<ProviderReport> ofCase(UUID caseId) {
        return read(
                SELECT + "join referral r on r.id = p.referral_id where r.case_id = ? order by p.at desc, p.id",
                caseId);
    }

    private List<ProviderReport> read(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query((row, n) -> report(row)).list();
    }

    private static ProviderReport report(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        String helped = row.getString("helped");
        return new ProviderReport(
                row.getObject("id", UUID.class),
                row.getObject("referral_id", UUID.class),
                new ProviderReport.ReportContent(
                        Arrays.stream(ReportKind.values())
                                .filter(one -> one.id().equals(kind))
                                .findFirst()
                                .orElseThrow(),
                        Arrays.stream(ReportedHelp.values())
                                .filter(one -> one.id().equals(helped))
                                .findFirst()
                                .orElse(null),
                        row.getObject("happened_on", LocalDate.class),
                        row.getString("words")),
                JdbcTime.instant(row, "at"),
                row.getString("by"),
                row.getString("speaker"));
    }
}
