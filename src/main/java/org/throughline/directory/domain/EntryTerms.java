package org.throughline.directory.domain;

/** What the terms by which services are filed say of them, by {@code directory_term_fact}: the SQL of it, for many at once. */
final class EntryTerms {

    /** Words of what a service is filed under and of its needs, which are searched beside its own. */
    static final String DOCUMENT = "setweight(to_tsvector('english', folded(filed)), 'B')";

    /**
     * Tables {@code filed} and {@code filed_needs} of the services in {@code chosen (id)}: needs in the order of how many terms
     * say them; ages from the youngest to the oldest of all terms; a sex where the terms name one only.
     */
    static final String TABLES = """
            coded as materialized (
                select st.service_id, coalesce(t.code, t.source_key) as code, t.name
                from directory_service_term st join chosen c on c.id = st.service_id
                join directory_taxonomy_term t on t.id = st.term_id),
            meant as materialized (
                select d.code, m.kind, m.value from (select distinct code from coded) d, lateral (
                    select distinct on (m.kind) m.kind, m.value from directory_term_fact m
                    where m.scheme = directory_term_scheme(d.code) and starts_with(d.code, m.code)
                    order by m.kind, char_length(m.code) desc) m
                where m.value <> 'none'),
            filed_needs as materialized (
                select service_id, array_agg(need order by terms desc, need) as needs from (
                    select c.service_id, m.value as need, count(*) as terms
                    from coded c join meant m on m.code = c.code where m.kind = 'need' group by c.service_id, m.value) n
                group by service_id),
            filed as materialized (
                select c.service_id, string_agg(distinct c.name, ', ') as terms,
                    min(m.value::int) filter (where m.kind = 'minimum-age') as minimum_age,
                    max(m.value::int) filter (where m.kind = 'maximum-age') as maximum_age,
                    case when count(distinct m.value) filter (where m.kind = 'sex') = 1
                        then min(m.value) filter (where m.kind = 'sex') end as sex,
                    coalesce(bool_or(m.kind = 'veterans'), false) as veterans,
                    coalesce(bool_or(m.kind = 'low-income'), false) as low_income
                from coded c left join meant m on m.code = c.code group by c.service_id)""";

    /** Writes anew what the terms say, of all services that have one whose code begins as a new meaning does. */
    static final String REFRESH = "with chosen as materialized (select distinct st.service_id as id"
            + " from directory_service_term st join directory_taxonomy_term t on t.id = st.term_id"
            + " where st.service_id is not null and directory_term_scheme(coalesce(t.code, t.source_key)) = ?"
            + " and starts_with(coalesce(t.code, t.source_key), ?)), " + TABLES + """
            , now as materialized (
                select e.service_id, n.needs, f.minimum_age, f.maximum_age, f.sex, coalesce(f.veterans, false) as veterans,
                    coalesce(f.low_income, false) as low_income,
                    concat_ws(', ', f.terms, array_to_string(n.needs, ' ')) as filed
                from (select e.service_id, coalesce(v.needs, n.needs, e.spoken_needs) as needs
                    from chosen c join directory_entry e on e.service_id = c.id
                    left join directory_need_override v on v.service_id = c.id
                    left join filed_needs n on n.service_id = c.id) n
                join directory_entry e on e.service_id = n.service_id
                left join filed f on f.service_id = n.service_id)
            update directory_entry e set needs = n.needs, filed_minimum_age = n.minimum_age,
                filed_maximum_age = n.maximum_age, filed_sex = n.sex, filed_veterans = n.veterans,
                filed_low_income = n.low_income,
                document = ts_filter(e.document, '{a,c,d}') ||\s""" + DOCUMENT + """

            from now n where n.service_id = e.service_id
                and (e.needs, e.filed_minimum_age, e.filed_maximum_age, e.filed_sex, e.filed_veterans, e.filed_low_income)
                is distinct from (n.needs, n.minimum_age, n.maximum_age, n.sex, n.veterans, n.low_income)""";

    private EntryTerms() {}
}
