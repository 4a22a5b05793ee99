package org.throughline.people.domain;

import java.sql.Types;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;

/** The table of links between records of one person, and the survivors that follow from them. */
@Repository
public class PersonLinkRepository {

    private static final String FIND_SURVIVORS = """
            with recursive under(id) as (
                select cast(:root as uuid)
                union
                select l.duplicate_id from record_link l join under u on l.known_id = u.id where l.undone_at is null)
            update person set linked_to = nullif(cast(:survivor as uuid), id) where id in (select id from under)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    PersonLinkRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param broughtRevision of the known record, or null where it learned nothing */
    public void add(UUID duplicate, UUID known, Integer addedRevision, String by) {
        jdbc.sql("""
                insert into record_link (id, duplicate_id, known_id, linked_at, linked_by, brought_revision)
                values (:id, :duplicate, :known, :at, :by, :revision)""")
                .param("id", UUID.randomUUID())
                .param("duplicate", duplicate)
                .param("known", known)
                .param("at", JdbcTime.of(clock.instant()))
                .param("by", by)
                .param("revision", addedRevision, Types.INTEGER)
                .update();
        findSurvivors(duplicate, known);
    }

    /** The link of this record that stands. */
    public Optional<PersonLink> standing(UUID duplicate) {
        return jdbc.sql("""
                select known_id, brought_revision from record_link
                where duplicate_id = :duplicate and undone_at is null for update""")
                .param("duplicate", duplicate)
                .query((row, number) -> new PersonLink(
                        row.getObject("known_id", UUID.class), row.getObject("brought_revision", Integer.class)))
                .optional();
    }

    public void end(UUID duplicate, String reason, String by) {
        jdbc.sql("""
                update record_link set undone_at = :at, undone_by = :by, reason = :reason
                where duplicate_id = :duplicate and undone_at is null""")
                .param("at", JdbcTime.of(clock.instant()))
                .param("by", by)
                .param("reason", reason)
                .param("duplicate", duplicate)
                .update();
        findSurvivors(duplicate, duplicate);
    }

    /** Whoever was linked to the record, by however many steps, has the same survivor as it. */
    private void findSurvivors(UUID root, UUID survivor) {
        jdbc.sql(FIND_SURVIVORS).param("root", root).param("survivor", survivor).update();
    }

    public record PersonLink(UUID knownId, Integer addedRevision) {}
}
