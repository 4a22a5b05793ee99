package org.throughline.people.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.people.Pregnancy;
import org.throughline.people.Pregnancy.Course;
import org.throughline.shared.JdbcTime;

/** The table of children who are expected or were lost: rows are added and read, nothing else. */
@Repository
public class PregnancyRepository {

    private static final String NEWEST = """
            with scope as (
                select id as self, id from person where id in (:people)
                union all
                select linked_to, id from person where linked_to in (:people))
            select n.id, n.revision, n.self as parent_id, coalesce(o.linked_to, o.id) as other_id, n.course, n.day,
                n.confidential
            from (
                select distinct on (p.id) p.*, s.self from scope s join person_pregnancy p on p.parent_id = s.id
                order by p.id, p.revision desc) n
            left join person o on o.id = n.other_id
            where not n.ended order by n.day nulls last, n.id""";

    private final JdbcClient jdbc;

    PregnancyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What holds now of these parents, the earliest first, also of records linked to theirs. */
    public List<Pregnancy> among(Collection<UUID> parents) {
        return parents.isEmpty()
                ? List.of()
                : jdbc.sql(NEWEST)
                        .param("people", parents)
                        .query((row, number) -> pregnancy(row))
                        .list();
    }

    /** @return whether nobody was faster with this revision */
    public boolean add(Pregnancy said, NewPregnancyRow row) {
        try {
            insert(said, row);
            return true;
        } catch (DuplicateKeyException faster) {
            return false;
        }
    }

    private void insert(Pregnancy said, NewPregnancyRow row) {
        jdbc.sql("""
                insert into person_pregnancy (id, revision, parent_id, other_id, course, day, confidential, ended, reason,
                    recorded_at, recorded_by)
                values (:id, :revision, :parent, :other, :course, :day, :confidential, :ended, :reason, :at, :by)""")
                .param("id", said.id())
                .param("revision", said.revision())
                .param("parent", said.parent())
                .param("other", said.other(), Types.OTHER)
                .param("course", said.course().id())
                .param("day", said.day(), Types.DATE)
                .param("confidential", said.confidential())
                .param("ended", row.ended())
                .param("reason", row.reason(), Types.VARCHAR)
                .param("at", JdbcTime.of(row.at()))
                .param("by", row.by())
                .update();
    }

    private static Pregnancy pregnancy(ResultSet row) throws SQLException {
        return new Pregnancy(
                row.getObject("id", UUID.class),
                row.getInt("revision"),
                row.getObject("parent_id", UUID.class),
                row.getObject("other_id", UUID.class),
                Course.of(row.getString("course")),
                row.getObject("day", LocalDate.class),
                row.getBoolean("confidential"));
    }

    /** @param reason null where it is not taken out */
    public record NewPregnancyRow(boolean ended, String reason, String by, Instant at) {}
}
