package org.throughline.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Moves what hangs on a duplicate record to the surviving one. Consents stay where they are and count for both. */
@Repository
class LinkedRecords {

    private final JdbcClient jdbc;
    private final Clock clock;

    LinkedRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void move(UUID duplicate, UUID known) {
        both(duplicate, known, """
                insert into household_member (household_id, person_id, since)
                select household_id, :known, :today from household_member m
                where person_id = :duplicate and until is null
                  and not exists (select from household_member k where k.person_id = :known and k.until is null)""");
        both(duplicate, known, """
                update household_member set until = :today where person_id = :duplicate and until is null""");
        both(duplicate, known, """
                insert into person_relation (person_id, related_id, kind, at, by)
                select :known, related_id, kind, at, by from person_relation
                where person_id = :duplicate and related_id <> :known on conflict do nothing""");
        both(duplicate, known, """
                insert into person_relation (person_id, related_id, kind, at, by)
                select person_id, :known, kind, at, by from person_relation
                where related_id = :duplicate and person_id <> :known on conflict do nothing""");
        jdbc.sql("delete from person_relation where person_id = :duplicate or related_id = :duplicate")
                .param("duplicate", duplicate)
                .update();
    }

    private void both(UUID duplicate, UUID known, String sql) {
        jdbc.sql(sql)
                .param("duplicate", duplicate)
                .param("known", known)
                .param("today", LocalDate.now(clock))
                .update();
    }
}
