package org.throughline.directory.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.directory.HsdsKind;
import org.throughline.directory.HsdsQuery;

/** Reads the directory as JSON of HSDS 3.1, in the order of the ids. */
@Repository
public class HsdsRepository {

    /** @param id that it goes out with */
    public record HsdsEntry(UUID id, String json) {}

    private final JdbcClient jdbc;

    public HsdsRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long count(HsdsKind kind, HsdsQuery query) {
        HsdsFilter filter = filter(kind, query);
        return jdbc.sql("select count(*) from " + entity(kind).table() + " r where " + filter.where())
                .paramSource(filter.params())
                .query(Long.class)
                .single();
    }

    public List<String> page(HsdsKind kind, HsdsQuery query, boolean persons) {
        HsdsFilter filter = filter(kind, query);
        filter.param("size", query.size());
        filter.param("offset", (long) (query.pageNumber() - 1) * query.size());
        return entries(kind, query, persons, filter, " limit :size offset :offset").stream()
                .map(HsdsEntry::json)
                .toList();
    }

    /** Those that follow an id. */
    public List<HsdsEntry> after(HsdsKind kind, HsdsQuery query, boolean persons, UUID last, int most) {
        HsdsFilter filter = filter(kind, query);
        filter.add(entity(kind).id("r") + " > :last", "last", last);
        filter.param("most", most);
        return entries(kind, query, persons, filter, " limit :most");
    }

    public Optional<String> find(HsdsKind kind, UUID id, HsdsQuery query, boolean persons) {
        HsdsFilter filter = filter(kind, query);
        filter.add(entity(kind).id("r") + " = :id", "id", id);
        return entries(kind, query, persons, filter, " limit 1").stream()
                .map(HsdsEntry::json)
                .findFirst();
    }

    private List<HsdsEntry> entries(HsdsKind kind, HsdsQuery query, boolean persons, HsdsFilter filter, String limit) {
        String id = entity(kind).id("r");
        String chosen = "select r.* from " + entity(kind).table() + " r where " + filter.where() + " order by " + id
                + ", r.id" + limit;
        return jdbc.sql("select " + id + ", " + json(kind, query, persons) + "::text from (" + chosen
                        + ") r order by 1, r.id")
                .paramSource(filter.params())
                .query((row, n) -> new HsdsEntry(row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }

    private HsdsFilter filter(HsdsKind kind, HsdsQuery query) {
        Double metres = query.distance();
        HsdsFilter.Centre centre = metres == null ? null : centre(query.near().postcode());
        return HsdsFilter.of(kind, query, centre);
    }

    /** The middle of the places that the directory has with a postal code; null where it has none. */
    private HsdsFilter.Centre centre(String postcode) {
        return jdbc.sql("""
                        select avg(l.latitude)::float8 as latitude, avg(l.longitude)::float8 as longitude
                        from directory_address a join directory_location l on l.id = a.location_id
                        where a.kind = 'physical' and left(a.postal_code, 5) = left(:postcode, 5) and l.latitude is not null
                        having count(*) > 0""")
                .param("postcode", postcode.strip())
                .query((row, n) -> new HsdsFilter.Centre(row.getDouble(1), row.getDouble(2)))
                .optional()
                .orElse(null);
    }

    private static String json(HsdsKind kind, HsdsQuery query, boolean persons) {
        HsdsJson json = new HsdsJson(persons);
        return switch (kind) {
            case SERVICES ->
                query.detail().minimal()
                        ? HsdsJson.minimalService("r")
                        : query.detail().full() ? json.wholeService("r") : json.service("r");
            case ORGANIZATIONS ->
                query.detail().full() || query.detail().fullService()
                        ? json.wholeOrganization(
                                "r", query.detail().fullService() ? json.wholeService("s") : json.plainService("s"))
                        : json.organization("r");
            case SERVICE_AT_LOCATIONS ->
                query.detail().full() ? json.wholePlacementWithService("r") : json.placement("r");
            case TAXONOMIES -> json.taxonomy("r");
            case TAXONOMY_TERMS -> json.term("r");
        };
    }

    private static HsdsEntity entity(HsdsKind kind) {
        return switch (kind) {
            case SERVICES -> HsdsEntity.SERVICE;
            case ORGANIZATIONS -> HsdsEntity.ORGANIZATION;
            case SERVICE_AT_LOCATIONS -> HsdsEntity.SERVICE_AT_LOCATION;
            case TAXONOMIES -> HsdsEntity.TAXONOMY;
            case TAXONOMY_TERMS -> HsdsEntity.TAXONOMY_TERM;
        };
    }
}
