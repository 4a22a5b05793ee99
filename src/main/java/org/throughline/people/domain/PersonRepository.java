package org.throughline.people.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.throughline.people.Person;
import org.throughline.people.PersonDetails;
import org.throughline.people.domain.DuplicatePolicy.Traits;
import org.throughline.shared.JdbcTime;

/** The table of persons and their revisions. */
@Repository
public class PersonRepository {

    private static final String INSERT = """
            insert into person (id, first_name, last_name, preferred_name, birth_date, approximate_age, age_as_of, sex,
                gender, language, interpreter_needed, phone, email, address, place, registered_at, registered_by)
            values (:id, :first, :last, :preferred, :birth, :age, :today, :sex, :gender, :language, :interpreter,
                :phone, :email, :address, :place, :at, :by)""";

    private static final String UPDATE = """
            update person set first_name = :first, last_name = :last, preferred_name = :preferred, birth_date = :birth,
                age_as_of = case when approximate_age is distinct from :age then :today else age_as_of end,
                approximate_age = :age, sex = :sex, gender = :gender, language = :language,
                interpreter_needed = :interpreter, phone = :phone, email = :email, address = :address, place = :place,
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
                .query(PersonRepository::person)
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

    public void insert(UUID id, PersonDetails details, String by) {
        bind(jdbc.sql(INSERT), id, details)
                .param("at", JdbcTime.of(clock.instant()))
                .param("by", by)
                .update();
        keepRevision(id, details, by);
    }

    /** @return the number of the new revision */
    public int update(UUID id, PersonDetails details, String by) {
        bind(jdbc.sql(UPDATE), id, details).update();
        keepRevision(id, details, by);
        return jdbc.sql("select revision from person where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    /** Follows the links to the record that they end at. */
    public Optional<Person> find(UUID id) {
        return jdbc.sql("""
                select p.* from person asked join person p on p.id = coalesce(asked.linked_to, asked.id)
                where asked.id = :id""").param("id", id).query(PersonRepository::person).optional();
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
                        .query((row, number) -> Map.entry(row.getObject("asked_id", UUID.class), person(row, number)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What somebody is compared by, folded by the database as it folds what is on file. */
    public Traits traits(String first, String last, LocalDate birthDate, String phone) {
        return jdbc.sql("""
                select name_key(:first, :last) as name_key, folded(:first) as first_key, folded(:last) as last_key,
                    name_sound(:first) as first_sound, name_sound(:last) as last_sound, cast(:birth as date) as birth_date,
                    case when length(phone_digits(:phone)) >= 7 then phone_digits(:phone) end as phone_key""")
                .param("first", first)
                .param("last", last)
                .param("birth", birthDate, Types.DATE)
                .param("phone", phone, Types.VARCHAR)
                .query((row, number) -> traits(row))
                .single();
    }

    /** Candidates only; each branch walks one index, and the policy decides. */
    public List<Candidate> alike(Traits traits, UUID except) {
        return jdbc.sql("""
                select p.*, similarity(name_letters(p.name_key), name_letters(:name)) as name_similarity from person p
                where p.linked_to is null and p.id is distinct from :except and p.id in (
                    (select id from person where name_key = :name and :name <> '' limit 50)
                    union
                    (select id from person where name_letters(name_key) % name_letters(:name)
                        order by name_letters(name_key) <-> name_letters(:name) limit 25)
                    union
                    (select id from person where last_sound = :last and first_sound = :first and :last <> '' limit 50)
                    union
                    (select id from person where phone_key = :phone limit 25)
                    union
                    (select id from person where birth_date = :birth limit 200)
                    union
                    (select id from person where birth_date = :exchanged limit 100))""")
                .param("except", except, Types.OTHER)
                .param("name", traits.nameKey())
                .param("first", traits.firstSound())
                .param("last", traits.lastSound())
                .param("phone", traits.phoneKey(), Types.VARCHAR)
                .param("birth", traits.birthDate(), Types.DATE)
                .param("exchanged", DuplicatePolicy.exchanged(traits.birthDate()), Types.DATE)
                .query((row, number) ->
                        new Candidate(person(row, number), traits(row), row.getDouble("name_similarity")))
                .list();
    }

    /** @param nameSimilarity 0 to 1 */
    public record Candidate(Person person, Traits traits, double nameSimilarity) {}

    private StatementSpec bind(StatementSpec statement, UUID id, PersonDetails details) {
        return statement
                .param("id", id)
                .param("first", details.firstName())
                .param("last", details.lastName())
                .param("preferred", details.preferredName(), Types.VARCHAR)
                .param("birth", details.birthDate(), Types.DATE)
                .param("age", details.approximateAge(), Types.INTEGER)
                .param("today", LocalDate.now(clock))
                .param("sex", details.sex(), Types.VARCHAR)
                .param("gender", details.gender(), Types.VARCHAR)
                .param("language", details.language(), Types.VARCHAR)
                .param("interpreter", details.interpreterNeeded())
                .param("phone", details.phone(), Types.VARCHAR)
                .param("email", details.email(), Types.VARCHAR)
                .param("address", details.address(), Types.VARCHAR)
                .param("place", details.place(), Types.VARCHAR);
    }

    private void keepRevision(UUID id, PersonDetails details, String by) {
        jdbc.sql("""
                insert into person_revision (person_id, revision, details, at, by)
                select id, revision, :details::jsonb, :at, :by from person where id = :id""")
                .param("details", PersonText.of(details))
                .param("at", JdbcTime.of(clock.instant()))
                .param("by", by)
                .param("id", id)
                .update();
    }

    private static Traits traits(ResultSet row) throws SQLException {
        return new Traits(
                row.getString("name_key"),
                row.getString("first_key"),
                row.getString("last_key"),
                row.getString("first_sound"),
                row.getString("last_sound"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("phone_key"));
    }

    public static Person person(ResultSet row, int number) throws SQLException {
        PersonDetails details = new PersonDetails(
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("preferred_name"),
                row.getObject("birth_date", LocalDate.class),
                row.getObject("approximate_age", Integer.class),
                row.getString("sex"),
                row.getString("gender"),
                row.getString("language"),
                row.getBoolean("interpreter_needed"),
                row.getString("phone"),
                row.getString("email"),
                row.getString("address"),
                row.getString("place"));
        return new Person(
                row.getObject("id", UUID.class),
                details,
                row.getObject("age_as_of", LocalDate.class),
                JdbcTime.instant(row, "registered_at"),
                row.getString("registered_by"));
    }
}
