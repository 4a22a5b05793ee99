package org.throughline.staff.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.ReadOnce;
import org.throughline.staff.Licence;
import org.throughline.staff.LicenceKind;
import org.throughline.staff.LicenceLevel;
import org.throughline.staff.LicensedAct;

/** Stored kinds of licences. */
@Repository
public class LicenceKindRepository {

    private final JdbcClient jdbc;

    LicenceKindRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<LicenceKind> all() {
        return jdbc.sql("""
                        select * from licence_kind
                        order by jurisdiction nulls first,
                            array_position(array['supervisor', 'clinical', 'master', 'bachelor', 'substance-use', 'none'], level),
                            code
                        """).query(LicenceKindRepository::kind).list();
    }

    public Optional<LicenceKind> find(String code) {
        return ReadOnce.of(LicenceKind.class, code, () -> jdbc.sql("select * from licence_kind where code = ?")
                .param(code)
                .query(LicenceKindRepository::kind)
                .optional());
    }

    public void save(LicenceKind kind, String by, Instant at) {
        ReadOnce.forget(LicenceKind.class);
        // how long a licence is good depends on its kind
        ReadOnce.forget(Licence.class);
        jdbc.sql("""
                        insert into licence_kind (code, title, jurisdiction, level, alone, cosigned, cosigner, grace_days,
                            document_needed, supervised_hours, exam, changed_by, changed_at)
                        values (:code, :title, :jurisdiction, :level, :alone, :cosigned, :cosigner, :grace, :document,
                            :hours, :exam, :by, :at)
                        on conflict (code) do update set title = excluded.title, jurisdiction = excluded.jurisdiction,
                            level = excluded.level, alone = excluded.alone, cosigned = excluded.cosigned,
                            cosigner = excluded.cosigner, grace_days = excluded.grace_days,
                            document_needed = excluded.document_needed, supervised_hours = excluded.supervised_hours,
                            exam = excluded.exam, changed_by = excluded.changed_by, changed_at = excluded.changed_at
                        """)
                .param("code", kind.code())
                .param("title", kind.title())
                .param("jurisdiction", kind.jurisdiction())
                .param("level", kind.level().id())
                .param("alone", LicensedAct.ids(kind.alone()).toArray(String[]::new))
                .param("cosigned", LicensedAct.ids(kind.cosigned()).toArray(String[]::new))
                .param(
                        "cosigner",
                        kind.cosigner() == null ? null : kind.cosigner().id())
                .param("grace", kind.graceDays())
                .param("document", kind.documentNeeded())
                .param("hours", kind.supervisedHours())
                .param("exam", kind.exam())
                .param("by", by)
                .param("at", JdbcTime.of(at))
                .update();
    }

    private static LicenceKind kind(ResultSet row, int n) throws SQLException {
        return new LicenceKind(
                row.getString("code"),
                row.getString("title"),
                row.getString("jurisdiction"),
                LicenceLevel.of(row.getString("level"), "level"),
                acts(row, "alone"),
                acts(row, "cosigned"),
                LicenceLevel.of(row.getString("cosigner"), "cosigner"),
                row.getInt("grace_days"),
                row.getBoolean("document_needed"),
                row.getInt("supervised_hours"),
                row.getString("exam"));
    }

    private static Set<LicensedAct> acts(ResultSet row, String column) throws SQLException {
        return LicensedAct.of(List.of((String[]) row.getArray(column).getArray()), column);
    }
}
