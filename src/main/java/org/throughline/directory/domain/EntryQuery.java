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
                select p.service_id, a.city, a.county, a.postal_code, a.region
                from placed p join directory_address a on a.location_id = p.location_id where a.kind = 'physical'),
            """ + EntryTerms.TABLES + """
            ,
            offering as materialized (
                select distinct s.organization_id as id from directory_service s join chosen c on c.id = s.id
                where s.organization_id is not null)
            select s.id, s.name, s.alternate_name, s.description, s.keywords, s.eligibility, s.application_process,
                   s.fees, ages.eligibilities, coalesce(s.minimum_age, ages.minimum_age) as minimum_age,
                   coalesce(s.maximum_age, ages.maximum_age) as maximum_age,
                   o.name as organization, o.description as about_organization, v.needs, places.places,
                   codes.postal_codes, codes.regions, sites.points, areas.areas, homes.organization_cities, houses.locations, spoken.languages, s.interpretation,
                   filed.terms, filed_needs.needs as filed_needs,
                   filed.minimum_age as filed_minimum_age, filed.maximum_age as filed_maximum_age,
                   filed.sex as filed_sex, filed.veterans as filed_veterans, filed.low_income as filed_low_income,
                   coalesce(own.number, there.number, general.number) as phone
            from chosen
            join directory_service s on s.id = chosen.id
            left join directory_organization o on o.id = s.organization_id
            left join directory_need_override v on v.service_id = s.id
            left join (
                select e.service_id, min(e.minimum_age) as minimum_age, max(e.maximum_age) as maximum_age,
                    string_agg(e.eligibility, E'\n' order by e.eligibility) as eligibilities
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
                select service_id,
                    array_agg(distinct left(postal_code, 5)) filter (where postal_code is not null) as postal_codes,
                    array_agg(distinct upper(btrim(region))) filter (where btrim(region) <> '') as regions
                from housed group by service_id
            ) codes on codes.service_id = s.id
            left join (
                select p.service_id, array_agg(v.degrees::text order by l.id, v.at) as points
                from placed p join directory_location l on l.id = p.location_id,
                    lateral (values (1, l.latitude), (2, l.longitude)) v (at, degrees)
                where l.latitude is not null and l.longitude is not null group by p.service_id
            ) sites on sites.service_id = s.id
            left join (
                select a.service_id, array_agg(distinct a.name) as areas from directory_service_area a
                join chosen c on c.id = a.service_id group by a.service_id
            ) areas on areas.service_id = s.id
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
            left join filed on filed.service_id = s.id
            left join filed_needs on filed_needs.service_id = s.id
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
