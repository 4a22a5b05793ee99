package org.throughline.people.domain;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.throughline.people.Birth;
import org.throughline.people.Person;
import org.throughline.people.PersonDetails;
import org.throughline.people.PersonRevision;
import org.throughline.shared.JdbcTime;

/** The table of persons and their revisions. */
@Repository
public class PersonRepository {

    private static final String INSERT = """
            insert into person (id, first_name, last_name, preferred_name, birth_date, birth_certainty, approximate_age,
                age_as_of, sex, gender, language, interpreter_needed, other_languages, phone, email, address, place,
                postal_code, contacts, registered_at, registered_by)
            values (:id, :first, :last, :preferred, :birth, :certainty, :age, :today, :sex, :gender, :language,
                :interpreter, :languages, :phone, :email, :address, :place, :postalCode, cast(:contacts as jsonb), :at, :by)""";

    private static final String UPDATE = """
            update person set first_name = :first, last_name = :last, preferred_name = :preferred, birth_date = :birth,
                birth_certainty = :certainty,
                age_as_of = case when approximate_age is distinct from :age then :today else age_as_of end,
                approximate_age = :age, sex = :sex, gender = :gender, language = :language,
                interpreter_needed = :interpreter, other_languages = :languages, phone = :phone, email = :email,
                address = :address, place = :place, postal_code = :postalCode, contacts = cast(:contacts as jsonb),
                revision = revision + 1
            where id = :id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    PersonRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The record itself, whomever it was linked to. */
    public Optional<Person> record(UUID id) {
        return jdbc.sql("select * from person where id = :id")
                .param("id", id)
                .query(PersonRowMapper::person)
                .optional();
    }

    public PersonDetails revision(UUID id, int revision) {
        return jdbc.sql("select details::text from person_revision where person_id = :id and revision = :revision")
                .param("id", id)
                .param("revision", revision)
                .query((row, number) -> PersonText.read(row.getString(1)))
                .single();
    }

    /** Since when a record knows the ways to reach the person that it knows now; empty where it knows none. */
    public Optional<Instant> reachedSince(UUID id) {
        return jdbc.sql("""
                select min(r.at) as since from person_revision r join person p on p.id = r.person_id
                where p.id = :id and coalesce(p.phone, p.email, p.address) is not null
                    and r.revision > coalesce((
                        select max(x.revision) from person_revision x
                        where x.person_id = p.id and (x.details->>'phone', x.details->>'email', x.details->>'address')
                            is distinct from (p.phone, p.email, p.address)), 0)""")
                .param("id", id)
                .query((row, number) -> Optional.ofNullable(JdbcTime.instant(row, "since")))
                .single();
    }

    /** All that was ever known of the person and of whoever is linked to them, oldest first. */
    public List<PersonRevision> revisions(UUID id) {
        return jdbc.sql("""
                        select r.details::text as details, r.at, r.by, r.reason
                        from person p join person_revision r on r.person_id = p.id
                        where p.id = :id or p.linked_to = :id
                        order by p.id = :id, r.at, r.revision limit 1000""")
                .param("id", id)
                .query((row, number) -> new PersonRevision(
                        PersonText.read(row.getString("details")),
                        JdbcTime.instant(row, "at"),
                        row.getString("by"),
                        row.getString("reason")))
                .list();
    }

    public void insert(UUID id, PersonDetails details, String by) {
        bind(jdbc.sql(INSERT), id, details)
                .param("at", JdbcTime.of(clock.instant()))
                .param("by", by)
                .update();
        keepRevision(id, details, null, by);
    }

    /**
     * @param reason why it was corrected, or null
     * @return the number of the new revision
     */
    public int update(UUID id, PersonDetails details, String reason, String by) {
        bind(jdbc.sql(UPDATE), id, details).update();
        keepRevision(id, details, reason, by);
        return jdbc.sql("select revision from person where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    /** Follows the links to the record that they end at. */
    public Optional<Person> find(UUID id) {
        return jdbc.sql("""
                select p.* from person asked join person p on p.id = coalesce(asked.linked_to, asked.id)
                where asked.id = :id""").param("id", id).query(PersonRowMapper::person).optional();
    }

    /** Of all records that were found to be of one person. */
    public List<UUID> recordsOf(UUID id) {
        return jdbc.sql("""
                        select p.id from person asked
                        join person p on coalesce(p.linked_to, p.id) = coalesce(asked.linked_to, asked.id)
                        where asked.id = :id""").param("id", id).query(UUID.class).list();
    }

    /** As {@link #find}; nobody else changes the record until the transaction ends. */
    public Optional<Person> lock(UUID id) {
        jdbc.sql("select id from person where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional();
        return find(id);
    }

    public Map<UUID, Person> findAll(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("""
                select asked.id as asked_id, p.*
                from person asked join person p on p.id = coalesce(asked.linked_to, asked.id)
                where asked.id in (:ids)""")
                        .param("ids", ids)
                        .query((row, number) ->
                                Map.entry(row.getObject("asked_id", UUID.class), PersonRowMapper.person(row, number)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private StatementSpec bind(StatementSpec statement, UUID id, PersonDetails details) {
        Birth.Certainty certainty = details.birth().certainty();
        return statement
                .param("id", id)
                .param("first", details.firstName())
                .param("last", details.lastName())
                .param("preferred", details.preferredName(), Types.VARCHAR)
                .param("birth", details.birthDate(), Types.DATE)
                .param("certainty", certainty == null ? null : certainty.id(), Types.VARCHAR)
                .param("age", details.approximateAge(), Types.INTEGER)
                .param("today", LocalDate.now(clock))
                .param("sex", details.sex(), Types.VARCHAR)
                .param("gender", details.gender(), Types.VARCHAR)
                .param("language", details.language(), Types.VARCHAR)
                .param("interpreter", details.interpreterNeeded())
                .param("languages", details.languages().others().toArray(String[]::new))
                .param("phone", details.phone(), Types.VARCHAR)
                .param("email", details.email(), Types.VARCHAR)
                .param("address", details.address(), Types.VARCHAR)
                .param("place", details.place(), Types.VARCHAR)
                .param("postalCode", details.postalCode(), Types.VARCHAR)
                .param("contacts", PersonText.ofPoints(details.contact().points()));
    }

    private void keepRevision(UUID id, PersonDetails details, String reason, String by) {
        jdbc.sql("""
                insert into person_revision (person_id, revision, details, at, by, reason)
                select id, revision, :details::jsonb, :at, :by, :reason from person where id = :id""")
                .param("reason", reason, Types.VARCHAR)
                .param("details", PersonText.of(details))
                .param("at", JdbcTime.of(clock.instant()))
                .param("by", by)
                .param("id", id)
                .update();
    }
}
