package org.throughline.supervision.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.Cursor;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.Rejection;
import org.throughline.shared.SqlCondition;
import org.throughline.supervision.AgendaItem;
import org.throughline.supervision.AgendaReason;

/**
 * What is true now of a worker's open cases. A caseload is walked once, each fact of a case through an index by case; the
 * weightiest reasons come first.
 */
@Repository
public class AgendaRepository {

    private static final String FACTS = """
            select k.case_id, k.case_number, k.client_name, k.risk_level,
                exists (select 1 from published_standing_danger d where d.case_id = k.case_id) as danger,
                coalesce(k.risk_level = any(:risks), false) as high_risk,
                exists (select 1 from published_returned_plan p where p.case_id = k.case_id) as returned_plan,
                (select count(*) from published_work_due w where w.case_id = k.case_id and w.due_at < :now) as overdue,
                coalesce((select max(u.attempts) from published_unanswered_contact u where u.case_id = k.case_id), 0)
                    as no_contact,
                (select max(s.held_on) from supervision_topic t join supervision_session s on s.id = t.session_id
                    where t.case_id = k.case_id
                      and not exists (select 1 from supervision_error e where e.session_id = s.id)) as discussed_on,
                exists (select 1 from audit_record r join audit_result a on a.record_id = r.id
                    where r.case_id = k.case_id and a.unmet > 0
                      and not exists (select 1 from supervision_topic t join supervision_session s on s.id = t.session_id
                        where t.case_id = k.case_id and s.started_at > a.audited_at
                          and not exists (select 1 from supervision_error e where e.session_id = s.id))) as found,
                cast(k.opened_at as date) as opened_on
            from published_case_at_work k
            where k.worker = :worker and k.status = 'open' and (%s)""";

    /** One bit a reason, the weightiest highest, in the order of {@link AgendaReason}. */
    private static final String WEIGHED = """
            select f.*, f.danger::int * 64 + f.high_risk::int * 32 + f.returned_plan::int * 16 + (f.overdue > 0)::int * 8
                + (f.no_contact > 0)::int * 4 + f.found::int * 2
                + (coalesce(f.discussed_on, f.opened_on) < :since)::int as weight
            from (%s) f""";

    private final JdbcClient jdbc;

    AgendaRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param readable on {@code k.case_id} */
    public List<ProposedCase> slice(AgendaQuestion question, SqlCondition readable, String after, int rows) {
        ProposedCase last = after == null || after.isBlank() ? ProposedCase.FIRST : position(after);
        return jdbc.sql("select * from (" + WEIGHED.formatted(FACTS.formatted(readable.sql())) + """
                ) weighed where weight > 0 and (weight < :weight or weight = :weight and case_number > :number)
                order by weight desc, case_number limit :rows""")
                .params(readable.params())
                .param("worker", question.worker())
                .param("risks", question.highRisks().toArray(String[]::new))
                .param("now", JdbcTime.of(question.now()))
                .param("since", question.discussedSince())
                .param("weight", last.weight())
                .param("number", last.item() == null ? "" : last.item().caseNumber())
                .param("rows", rows)
                .query(AgendaRepository::map)
                .list();
    }

    private static ProposedCase position(String after) {
        List<String> parts = Cursor.parts(after, 2);
        try {
            return new ProposedCase(
                    new AgendaItem(null, parts.get(1), null, null, List.of(), 0, 0, null),
                    Integer.parseInt(parts.get(0)));
        } catch (NumberFormatException notOurs) {
            throw Rejection.invalidField("after", "bad-cursor");
        }
    }

    private static ProposedCase map(ResultSet row, int index) throws SQLException {
        int weight = row.getInt("weight");
        List<String> reasons = new ArrayList<>();
        for (AgendaReason reason : AgendaReason.values()) {
            int bit = 1 << (AgendaReason.values().length - 1 - reason.ordinal());
            if ((weight & bit) > 0) {
                reasons.add(reason.id());
            }
        }
        AgendaItem item = new AgendaItem(
                row.getObject("case_id", UUID.class),
                row.getString("case_number"),
                row.getString("client_name"),
                row.getString("risk_level"),
                List.copyOf(reasons),
                row.getInt("overdue"),
                row.getInt("no_contact"),
                row.getObject("discussed_on", LocalDate.class));
        return new ProposedCase(item, weight);
    }

    /** Whose cases, and what counts. */
    public record AgendaQuestion(String worker, List<String> highRisks, Instant now, LocalDate discussedSince) {}

    /** @param item null for the place before the first */
    public record ProposedCase(AgendaItem item, int weight) {

        private static final ProposedCase FIRST = new ProposedCase(null, Integer.MAX_VALUE);

        /** Of the page after this row. */
        public String cursor() {
            return Cursor.of(weight, item.caseNumber());
        }
    }
}
