package org.throughline.people.domain;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.people.Person;
import org.throughline.people.domain.DuplicatePolicy.Traits;

/** Who on file may be the one described: by name, sound, birth date and phone number. */
@Repository
public class DuplicateRepository {

    private final JdbcClient jdbc;

    DuplicateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
                .query((row, number) -> PersonRowMapper.traits(row))
                .single();
    }

    /** Candidates only, who is on file longest first; each branch walks one index, and the policy decides. */
    public List<DuplicateCandidate> alike(Traits traits, UUID except) {
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
                    (select id from person where birth_date = :exchanged limit 100))
                order by p.registered_at, p.id""")
                .param("except", except, Types.OTHER)
                .param("name", traits.nameKey())
                .param("first", traits.firstSound())
                .param("last", traits.lastSound())
                .param("phone", traits.phoneKey(), Types.VARCHAR)
                .param("birth", traits.birthDate(), Types.DATE)
                .param("exchanged", DuplicatePolicy.exchanged(traits.birthDate()), Types.DATE)
                .query((row, number) -> new DuplicateCandidate(
                        PersonRowMapper.person(row, number),
                        PersonRowMapper.traits(row),
                        row.getDouble("name_similarity")))
                .list();
    }

    /** @param nameSimilarity 0 to 1 */
    public record DuplicateCandidate(Person person, Traits traits, double nameSimilarity) {}
}
