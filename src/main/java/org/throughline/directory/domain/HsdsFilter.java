package org.throughline.directory.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.throughline.directory.HsdsKind;
import org.throughline.directory.HsdsQuery;
import org.throughline.shared.JdbcTime;

/** The conditions of one query over rows {@code r}, with their parameters. */
final class HsdsFilter {

    private static final double METRES_OF_A_DEGREE = 111_195;
    private static final String ACTIVE = "s.status = 'active' and s.suspended_at is null";
    /** Great-circle distance on a sphere of the earth's mean radius (haversine), in metres. */
    private static final String DISTANCE = """
            2 * 6371009 * asin(least(1, sqrt(
                power(sin(radians(l.latitude::float8 - :latitude) / 2), 2)
                + cos(radians(:latitude)) * cos(radians(l.latitude::float8))
                    * power(sin(radians(l.longitude::float8 - :longitude) / 2), 2))))""";

    /** A point, in degrees. */
    record Centre(double latitude, double longitude) {}

    private final List<String> conditions = new ArrayList<>();
    private final MapSqlParameterSource params = new MapSqlParameterSource();

    private HsdsFilter() {}

    /** @param centre of the postcode, where a distance is asked for; null where nobody knows it */
    static HsdsFilter of(HsdsKind kind, HsdsQuery query, Centre centre) {
        HsdsFilter filter = new HsdsFilter();
        switch (kind) {
            case SERVICES -> filter.add(filter.services("r", query));
            case SERVICE_AT_LOCATIONS -> {
                filter.add("exists (select from directory_service s where s.id = r.service_id and "
                        + filter.services("s", query) + ")");
                filter.places(query, centre);
            }
            case ORGANIZATIONS -> filter.organizations(query);
            case TAXONOMIES -> filter.search(query);
            case TAXONOMY_TERMS -> filter.terms(query);
        }
        return filter;
    }

    String where() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    MapSqlParameterSource params() {
        return params;
    }

    void add(String condition, String name, Object value) {
        add(condition);
        param(name, value);
    }

    void param(String name, Object value) {
        params.addValue(name, value);
    }

    private void add(String condition) {
        conditions.add(condition);
    }

    private String services(String row, HsdsQuery query) {
        List<String> all = new ArrayList<>(List.of(ACTIVE.replace("s.", row + ".")));
        if (query.hasSearch()) {
            all.add(row + ".id in (select e.service_id from directory_entry e"
                    + " where e.document @@ folded_query('english', :search))");
            param("search", query.search());
        }
        String term = " exists (select from directory_service_term v join directory_taxonomy_term x on x.id = v.term_id"
                + " where v.service_id = " + row + ".id and ";
        when(all, term + "hsds_id(x.source_key, x.id) = :term)", "term", query.taxonomyTerm());
        when(
                all,
                term + "hsds_reference(x.source, 'directory_taxonomy', x.taxonomy_key) = :taxonomy)",
                "taxonomy",
                query.taxonomy());
        when(
                all,
                row + ".organization_id in (select o.id from directory_organization o"
                        + " where hsds_id(o.source_key, o.id) = :organization)",
                "organization",
                query.organization());
        when(
                all,
                row + ".last_modified_at >= :modified",
                "modified",
                query.modified() == null ? null : JdbcTime.of(query.modified()));
        return String.join(" and ", all);
    }

    private void when(List<String> all, String condition, String name, Object value) {
        if (value != null) {
            all.add(condition);
            param(name, value);
        }
    }

    private void places(HsdsQuery query, Centre centre) {
        if (query.distance() != null) {
            near(centre, query.distance());
        } else if (query.hasPostcode()) {
            add("""
                    (exists (select from directory_address a where a.location_id = r.location_id and a.kind = 'physical'
                        and left(a.postal_code, 5) = left(:postcode, 5))
                    or exists (select from directory_service_area a where a.service_id = r.service_id
                        and position(:postcode in concat_ws(' ', a.name, a.description, a.extent)) > 0))""", "postcode", query.near().postcode().strip());
        }
    }

    private void near(Centre centre, double metres) {
        if (centre == null) {
            add("false");
            return;
        }
        double degrees = metres / METRES_OF_A_DEGREE;
        double wide = degrees / Math.max(0.01, Math.cos(Math.toRadians(centre.latitude())));
        add(
                "r.location_id in (select l.id from directory_location l where l.latitude between :south and :north"
                        + " and l.longitude between :west and :east and " + DISTANCE + " <= :metres)",
                "metres",
                metres);
        param("latitude", centre.latitude());
        param("longitude", centre.longitude());
        param("south", BigDecimal.valueOf(centre.latitude() - degrees));
        param("north", BigDecimal.valueOf(centre.latitude() + degrees));
        param("west", BigDecimal.valueOf(centre.longitude() - wide));
        param("east", BigDecimal.valueOf(centre.longitude() + wide));
    }

    /** Those that offer something that fits; one that offers nothing yet where nothing is asked of services. */
    private void organizations(HsdsQuery query) {
        add("r.name is not null");
        boolean any = query.taxonomyTerm() == null && query.taxonomy() == null;
        add("(exists (select from directory_service s where s.organization_id = r.id and "
                + services("s", query.ofServices())
                + ")"
                + (any ? " or not exists (select from directory_service s where s.organization_id = r.id)" : "") + ")");
        search(query);
    }

    private void terms(HsdsQuery query) {
        search(query);
        if (query.taxonomy() != null) {
            add(
                    "hsds_reference(r.source, 'directory_taxonomy', r.taxonomy_key) = :taxonomy",
                    "taxonomy",
                    query.taxonomy());
        }
        if (query.parent() != null) {
            add(
                    "hsds_reference(r.source, 'directory_taxonomy_term', r.parent_key) = :parent",
                    "parent",
                    query.parent());
        }
        if (query.topOnly()) {
            add("r.parent_key is null");
        }
    }

    private void search(HsdsQuery query) {
        if (query.hasSearch()) {
            add("folded(r.name) like '%' || folded(:search) || '%'", "search", query.search());
        }
    }
}
