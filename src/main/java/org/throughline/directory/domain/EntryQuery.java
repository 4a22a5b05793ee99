package org.throughline.directory.domain;

/**
 * What all tables say of some services, one row each. It reads every table once for all of them, so that its time grows with
 * the rows, whatever the planner knows of them: nobody has analyzed the rows of an import.
 */
final class EntryQuery {

    /** Whether a service {@code s} stands in the lists: neither it nor its organization is suspended. */
    static final String SHOWN = "s.status = 'active' and s.suspended_at is null and not exists (select from"
            + " directory_organization h where h.id = s.organization_id and h.suspended_at is not null)";

    private static final String READ = """
            with chosen as materialized (%s),
            placed as materialized (
                select distinct sl.service_id, sl.location_id
                from directory_service_at_location sl join chosen c on c.id = sl.service_id),
            housed as materialized (
                select p.service_id, a.city, a.county, a.postal_code
                from placed p join directory_address a on a.location_id = p.location_id where a.kind = 'physical'),
            offering as materialized (
                select distinct s.organization_id as id from directory_service s join chosen c on c.id = s.id
                where s.organization_id is not null)
            select s.id, s.name, s.alternate_name, s.description, s.keywords, s.eligibility, s.application_process,
                   coalesce(s.minimum_age, ages.minimum_age) as minimum_age,
                   coalesce(s.maximum_age, ages.maximum_age) as maximum_age,
                   o.name as organization, o.description as about_organization, v.needs, places.places,
                   codes.postal_codes, homes.organization_cities, houses.locations, spoken.languages, s.interpretation,
                   terms.terms, coalesce(own.number, there.number, general.number) as phone
            from chosen
            join directory_service s on s.id = chosen.id
            left join directory_organization o on o.id = s.organization_id
            left join directory_need_override v on v.service_id = s.id
            left join (
                select e.service_id, min(e.minimum_age) as minimum_age, max(e.maximum_age) as maximum_age
                from directory_eligibility e join chosen c on c.id = e.service_id group by e.service_id
            ) ages on ages.service_id = s.id
            left join (
                select service_id, array_agg(distinct coalesce(place, '')) as places from (
                    select service_id, city as place from housed
                    union all select service_id, county || ' County' from housed where county !~* 'county'
                    union all select a.service_id, a.name from directory_service_area a
                        join chosen c on c.id = a.service_id) place
                group by service_id
            ) places on places.service_id = s.id
            left join (
                select service_id, array_agg(distinct left(postal_code, 5)) as postal_codes
                from housed where postal_code is not null group by service_id
            ) codes on codes.service_id = s.id
            left join (
                select a.organization_id, array_agg(distinct a.city) as organization_cities
                from directory_address a join offering on offering.id = a.organization_id
                where a.city is not null and (a.kind = 'physical' or a.street !~* 'p\\.? ?o\\.? ?box')
                group by a.organization_id
            ) homes on homes.organization_id = s.organization_id
            left join (
                select p.service_id, array_agg(distinct l.name) as locations
                from placed p join directory_location l on l.id = p.location_id where l.name is not null
                group by p.service_id
            ) houses on houses.service_id = s.id
            left join (
                select service_id, array_agg(distinct word) as languages from (
                    select l.service_id, word from directory_language l join chosen c on c.id = l.service_id,
                        lateral (values (l.name), (l.code)) said (word)
                    union all select p.service_id, l.name from placed p
                        join directory_language l on l.location_id = p.location_id and l.service_id is null) said
                where word is not null group by service_id
            ) spoken on spoken.service_id = s.id
            left join (
                select st.service_id, array_agg(distinct t.name) as terms
                from directory_service_term st join chosen c on c.id = st.service_id
                join directory_taxonomy_term t on t.id = st.term_id group by st.service_id
            ) terms on terms.service_id = s.id
            left join (
                select p.service_id, min(p.number) as number from directory_phone p join chosen c on c.id = p.service_id
                where p.type is distinct from 'fax' group by p.service_id
            ) own on own.service_id = s.id
            left join (
                select l.service_id, min(p.number) as number
                from placed l join directory_phone p on p.location_id = l.location_id
                where p.type is distinct from 'fax' group by l.service_id
            ) there on there.service_id = s.id
            left join (
                select p.organization_id, min(p.number) as number
                from directory_phone p join offering on offering.id = p.organization_id
                where p.type is distinct from 'fax' group by p.organization_id
            ) general on general.organization_id = s.organization_id
            where\s""";

    private EntryQuery() {}

    /** @param chosen a query of ids of services, in a column {@code id} */
    static String of(String chosen) {
        return READ.formatted(chosen) + SHOWN;
    }
}
