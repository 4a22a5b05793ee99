package org.throughline.people.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.people.FamilyTie;
import org.throughline.people.Relation;
import org.throughline.people.RelationForm;
import org.throughline.people.RelationQuality;
import org.throughline.people.RelationRevision;
import org.throughline.people.RelationTerms;
import org.throughline.shared.JdbcTime;

/** The tables of relations: what holds now, and all that was ever said of one. */
@Repository
public class RelationRepository {

    private static final String TIES = """
            with scope as (
                select id, id as self from person where id in (:people)
                union all
                select id, linked_to from person where linked_to in (:people))
            select a.self as from_id, b.self as to_id, r.kind, t.kind as known, t.form, t.quality, t.since, t.until,
                coalesce(t.confidential and t.kind is not null, false) as confidential
            from scope a
            join person_relation r on r.related_id = a.id
            join scope b on b.id = r.person_id
            left join lateral (
                select * from person_relation_terms w
                where w.person_id = least(r.person_id, r.related_id) and w.related_id = greatest(r.person_id, r.related_id)
                order by w.id desc limit 1) t on true
            where a.self < b.self order by r.at desc""";

    private static final String REVISIONS = """
            with one as (select id from person where id = :one or linked_to = :one),
                other as (select id from person where id = :other or linked_to = :other)
            select w.*, exists (select 1 from one where one.id = w.person_id) as straight from person_relation_terms w
            where (w.person_id in (select id from one) and w.related_id in (select id from other))
                or (w.person_id in (select id from other) and w.related_id in (select id from one))
            order by w.id desc limit :most""";

    private static final int MOST_REVISIONS = 50;

    private final JdbcClient jdbc;

    RelationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is on file between any two of these people; of linked records what was said last, and confidential if any is. */
    public List<FamilyTie> tiesAmong(Collection<UUID> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        Map<List<UUID>, FamilyTie> newest = new LinkedHashMap<>();
        jdbc.sql(TIES)
                .param("people", people)
                .query((row, number) -> tie(row))
                .list()
                .forEach(tie -> newest.merge(List.of(tie.from(), tie.to()), tie, RelationRepository::merged));
        return new ArrayList<>(newest.values());
    }

    /** All that was said of these two, newest first, as what {@code one} was to {@code other}. */
    public List<RelationRevision> revisions(UUID one, UUID other) {
        return jdbc.sql(REVISIONS)
                .param("one", one)
                .param("other", other)
                .param("most", MOST_REVISIONS)
                .query((row, number) -> revision(row))
                .list();
    }

    /** @param relation null where it is taken out */
    public void add(UUID from, UUID to, Relation relation, RelationTerms terms, NewRevision revision) {
        boolean straight = from.toString().compareTo(to.toString()) < 0;
        Relation stated = relation == null || straight ? relation : relation.inverse();
        jdbc.sql("""
                insert into person_relation_terms (person_id, related_id, kind, form, quality, since, until, confidential,
                    reason, recorded_at, recorded_by)
                values (:first, :second, :kind, :form, :quality, :since, :until, :confidential, :reason, :at, :by)""")
                .param("first", straight ? from : to)
                .param("second", straight ? to : from)
                .param("kind", stated == null ? null : stated.id(), Types.VARCHAR)
                .param("form", terms.form() == null ? null : terms.form().id(), Types.VARCHAR)
                .param(
                        "quality",
                        terms.quality() == null ? null : terms.quality().id(),
                        Types.VARCHAR)
                .param("since", terms.since(), Types.DATE)
                .param("until", terms.until(), Types.DATE)
                .param("confidential", terms.confidential())
                .param("reason", revision.reason(), Types.VARCHAR)
                .param("at", JdbcTime.of(revision.at()))
                .param("by", revision.by())
                .update();
    }

    /** Takes the relation of these two out, also that of records linked to either. */
    public void remove(UUID one, UUID other) {
        jdbc.sql("""
                with one as (select id from person where id = :one or linked_to = :one),
                    other as (select id from person where id = :other or linked_to = :other)
                delete from person_relation r
                where (r.person_id in (select id from one) and r.related_id in (select id from other))
                    or (r.person_id in (select id from other) and r.related_id in (select id from one))""").param("one", one).param("other", other).update();
    }

    private static FamilyTie merged(FamilyTie newest, FamilyTie older) {
        return older.terms().confidential()
                ? new FamilyTie(
                        newest.from(),
                        newest.to(),
                        newest.relation(),
                        newest.terms().withConfidential(true))
                : newest;
    }

    /** A row says what {@code to} is to {@code from}; a tie the other way round. */
    private static FamilyTie tie(ResultSet row) throws SQLException {
        Relation relation = Relation.of(row.getString("kind")).inverse();
        RelationTerms terms = row.getString("known") == null ? RelationTerms.UNKNOWN : terms(row);
        return new FamilyTie(
                row.getObject("from_id", UUID.class),
                row.getObject("to_id", UUID.class),
                relation,
                terms.fitting(relation));
    }

    private static RelationRevision revision(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        Relation stated = kind == null ? null : Relation.of(kind);
        return new RelationRevision(
                stated == null || row.getBoolean("straight") ? stated : stated.inverse(),
                terms(row),
                row.getString("reason"),
                JdbcTime.instant(row, "recorded_at"),
                row.getString("recorded_by"));
    }

    private static RelationTerms terms(ResultSet row) throws SQLException {
        return new RelationTerms(
                RelationForm.of(row.getString("form")),
                RelationQuality.of(row.getString("quality")),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getBoolean("confidential"));
    }

    /** @param reason null where none was given */
    public record NewRevision(String reason, Instant at, String by) {}
}
