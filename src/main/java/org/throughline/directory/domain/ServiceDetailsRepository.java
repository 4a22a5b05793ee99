package org.throughline.directory.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.directory.ServiceRow;
import org.throughline.directory.ServiceView;
import org.throughline.shared.Cursor;
import org.throughline.shared.Slice;

/** Reads one service with its organization, places, numbers and hours. */
@Repository
public class ServiceDetailsRepository {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final PublishedDetailsRepository details;
    private final OrganizationFactsRepository facts;

    public ServiceDetailsRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.details = new PublishedDetailsRepository(jdbc);
        this.facts = new OrganizationFactsRepository(jdbc);
    }

    public Optional<ServiceView> find(UUID id) {
        String sql = ServiceRowMapper.SELECT
                + ", s.alternate_name, s.url, s.email, s.status, s.application_process, s.wait_time, e.interpretation, s.source,"
                + " s.alert, s.more_fees, s.accreditations, s.licenses"
                + ServiceRowMapper.FROM + " where e.service_id = :id";
        return jdbc.sql(sql)
                .param("id", id)
                .query((row, n) -> view(row, ServiceRowMapper.map(row)))
                .optional();
    }

    private ServiceView view(ResultSet row, ServiceRow service) throws SQLException {
        return new ServiceView(
                service,
                new ServiceView.ServiceDescription(
                        row.getString("alternate_name"),
                        row.getString("url"),
                        row.getString("email"),
                        row.getString("status"),
                        row.getString("application_process"),
                        row.getString("wait_time"),
                        row.getString("interpretation"),
                        row.getString("alert"),
                        row.getString("more_fees"),
                        row.getString("accreditations"),
                        row.getString("licenses")),
                provider(service.organizationId()),
                phones(service),
                locations(service.id()),
                hours(service.id()),
                row.getString("source"),
                details.of(service.id(), LocalDate.now(clock)));
    }

    private ServiceView.Provider provider(UUID id) {
        return id == null ? null : organization(id).orElseThrow();
    }

    public Optional<ServiceView.Provider> organization(UUID id) {
        return jdbc.sql("select name, description, url, email from directory_organization where id = :id")
                .param("id", id)
                .query((row, n) -> new ServiceView.Provider(
                        id,
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        ofOrganization(id),
                        facts.of(id)))
                .optional();
    }

    /** Listed services, in the order of their ids. */
    public Slice<ServiceRow> servicesOf(UUID organization, Integer asked, String after) {
        int limit = Slice.limit(asked);
        UUID from = after == null || after.isBlank()
                ? new UUID(0, 0)
                : ServiceRowMapper.id(Cursor.parts(after, 1).get(0));
        List<ServiceRow> found = jdbc.sql(ServiceRowMapper.SELECT + ServiceRowMapper.FROM
                        + " where s.organization_id = :organization and s.id > :from order by s.id limit :most")
                .param("organization", organization)
                .param("from", from)
                .param("most", limit + 1)
                .query((row, n) -> ServiceRowMapper.map(row))
                .list();
        return Slice.of(found, limit, last -> Cursor.of(last.id()));
    }

    /** What to bring to each of these services, as the source writes it; services that ask for nothing are missing. */
    public Map<UUID, List<String>> documents(Collection<UUID> services) {
        Map<UUID, List<String>> documents = new HashMap<>();
        jdbc.sql("""
                        select service_id, document from directory_required_document
                        where service_id = any(:services) and document is not null order by service_id, source_key""").param("services", services.toArray(UUID[]::new)).query(row -> {
            documents
                    .computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                    .add(row.getString(2));
        });
        return documents;
    }

    private List<ServiceView.Address> ofOrganization(UUID id) {
        return addresses("organization_id = :id and location_id is null", id);
    }

    private List<ServiceView.Address> addresses(String condition, UUID id) {
        return jdbc.sql("select attention, street, city, region, postal_code from directory_address where " + condition
                        + " order by kind, id limit 20")
                .param("id", id)
                .query((row, n) -> new ServiceView.Address(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)))
                .list();
    }

    private List<ServiceView.ServicePhone> phones(ServiceRow service) {
        return jdbc.sql("""
                        select p.number, p.extension, p.type, p.description, coalesce(l.name, o.name) as of, p.source, p.source_key
                        from directory_phone p
                        left join directory_location l on l.id = p.location_id
                        left join directory_organization o on o.id = p.organization_id
                        where p.service_id = :service or p.service_id is null and (
                            p.organization_id = :organization or p.location_id in (
                                select location_id from directory_service_at_location where service_id = :service))
                        order by p.service_id is null, p.location_id is null, p.number limit 50""")
                .param("service", service.id())
                .param("organization", service.organizationId())
                .query((row, n) -> details.phone(row))
                .list();
    }

    private List<ServiceView.ServicePlace> locations(UUID service) {
        return jdbc.sql("""
                        select l.id, l.name, l.description, l.transportation, l.location_type, l.url from directory_location l
                        where l.id in (select location_id from directory_service_at_location where service_id = :id)
                        order by l.name, l.id limit 50""")
                .param("id", service)
                .query((row, n) -> new ServiceView.ServicePlace(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        addresses("location_id = :id", row.getObject(1, UUID.class)),
                        row.getString(5),
                        row.getString(6),
                        details.accessibility(row.getObject(1, UUID.class))))
                .list();
    }

    /** Those that hold today or later: a season that ended is over. */
    private List<ServiceView.Hours> hours(UUID service) {
        return jdbc.sql("""
                        select l.name, h.frequency, h.every, h.weekday, h.ordinal, h.month_day, h.opens_at, h.closes_at,
                               nullif(concat_ws(E'\\n', h.description, h.notes, h.attending_type), ''), h.byweekno
                        from directory_schedule h
                        left join directory_location l on l.id = h.location_id
                        where (h.service_id = :id or h.service_id is null and h.location_id in (
                                select location_id from directory_service_at_location where service_id = :id))
                            and coalesce(least(h.valid_to, h.until), :today) >= :today
                        order by l.name nulls first, h.frequency desc, h.weekday, h.month_day, h.opens_at limit 200""")
                .param("id", service)
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new ServiceView.Hours(
                        row.getString(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getObject(4, Integer.class),
                        row.getObject(5, Integer.class),
                        row.getObject(6, Integer.class),
                        row.getString(10),
                        row.getObject(7, LocalTime.class),
                        row.getObject(8, LocalTime.class),
                        row.getString(9)))
                .list();
    }
}
