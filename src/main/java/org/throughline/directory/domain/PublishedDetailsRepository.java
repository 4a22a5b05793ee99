package org.throughline.directory.domain;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.directory.ServiceDetails;
import org.throughline.directory.ServiceView;
import org.throughline.directory.hsds.TextCleaner;

/** Reads what hangs on one service beside its places, numbers and hours. */
final class PublishedDetailsRepository {

    private static final int MOST = 50;

    private final JdbcClient jdbc;

    PublishedDetailsRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param today what ended before it is left out */
    ServiceDetails of(UUID service, LocalDate today) {
        return new ServiceDetails(
                program(service),
                documents(service),
                contacts(service),
                capacities(service),
                costOptions(service, today),
                areas(service),
                funding(service),
                links(service),
                attributes(service),
                changes(service),
                assurance(service));
    }

    private ServiceDetails.Assurance assurance(UUID service) {
        return read("select assured_date, assurer_email, last_modified from directory_service where id = :id", service)
                .query((row, n) -> new ServiceDetails.Assurance(
                        row.getObject(1, LocalDate.class), row.getString(2), row.getString(3)))
                .single();
    }

    private JdbcClient.StatementSpec read(String sql, UUID service) {
        return jdbc.sql(sql + " limit " + MOST).param("id", service);
    }

    private ServiceDetails.Program program(UUID service) {
        return read("""
                        select p.name, p.description from directory_service s
                        join directory_program p on p.source = s.source and p.source_key = s.program_key
                        where s.id = :id""", service)
                .query((row, n) -> new ServiceDetails.Program(row.getString(1), row.getString(2)))
                .optional()
                .orElse(null);
    }

    private List<ServiceDetails.RequiredDocument> documents(UUID service) {
        return read(
                        "select document, uri from directory_required_document where service_id = :id order by source_key",
                        service)
                .query((row, n) ->
                        new ServiceDetails.RequiredDocument(row.getString(1), TextCleaner.url(row.getString(2))))
                .list();
    }

    /** Those of the service first, then of its places and its organization. */
    private List<ServiceDetails.Contact> contacts(UUID service) {
        return read("""
                        select c.name, c.title, c.department, c.email,
                               case when c.service_id is null then coalesce(l.name, o.name) end, c.source, c.source_key
                        from directory_contact c
                        left join directory_location l on l.id = c.location_id
                        left join directory_organization o on o.id = c.organization_id
                        where c.id in (
                            select id from directory_contact where service_id = :id
                            union select id from directory_contact where service_id is null and location_id in (
                                select location_id from directory_service_at_location where service_id = :id)
                            union select id from directory_contact where service_id is null and location_id is null
                                and organization_id = (select organization_id from directory_service where id = :id))
                        order by c.service_id is null, c.location_id is null, c.name, c.id""", service)
                .query((row, n) -> new ServiceDetails.Contact(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        phonesOf(row.getString(6), row.getString(7))))
                .list();
    }

    private List<ServiceView.ServicePhone> phonesOf(String source, String contact) {
        return jdbc.sql("""
                        select number, extension, type, description, null as of, source, source_key from directory_phone
                        where source = ? and contact_key = ? order by number limit 10""")
                .params(source, contact)
                .query((row, n) -> phone(row))
                .list();
    }

    /** @param row number, extension, type, description, of, source, source_key */
    ServiceView.ServicePhone phone(ResultSet row) throws SQLException {
        List<String> languages = jdbc.sql(
                        "select distinct name from directory_language where source = ? and phone_key = ? order by name limit 20")
                .params(row.getString("source"), row.getString("source_key"))
                .query(String.class)
                .list();
        return new ServiceView.ServicePhone(
                row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5), languages);
    }

    private List<ServiceDetails.Capacity> capacities(UUID service) {
        return read("""
                        select u.name, c.available, c.maximum, c.description, c.updated from directory_capacity c
                        left join directory_unit u on u.source = c.source and u.source_key = c.unit_key
                        where c.service_id = :id order by u.name, c.source_key""", service)
                .query((row, n) -> new ServiceDetails.Capacity(
                        row.getString(1),
                        row.getBigDecimal(2),
                        row.getBigDecimal(3),
                        row.getString(4),
                        row.getString(5)))
                .list();
    }

    private List<ServiceDetails.CostOption> costOptions(UUID service, LocalDate today) {
        return read("""
                        select option, amount, currency, description, valid_from, valid_to from directory_fee
                        where service_id = :id and (valid_to is null or valid_to >= :today)
                        order by valid_from nulls first, amount, source_key""", service)
                .param("today", today)
                .query((row, n) -> new ServiceDetails.CostOption(
                        row.getString(1),
                        plain(row.getBigDecimal(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, LocalDate.class),
                        row.getObject(6, LocalDate.class)))
                .list();
    }

    private static BigDecimal plain(BigDecimal amount) {
        return amount == null || amount.scale() >= 0 ? amount : amount.setScale(0);
    }

    private List<ServiceDetails.ServiceArea> areas(UUID service) {
        return read("""
                        select a.name, a.description, l.name from directory_service_area a
                        left join directory_service_at_location sl
                            on sl.source = a.source and sl.source_key = a.placement_key
                        left join directory_location l on l.id = sl.location_id
                        where a.service_id = :id order by l.name nulls first, a.name""", service)
                .query((row, n) -> new ServiceDetails.ServiceArea(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    private List<String> funding(UUID service) {
        return read("select distinct funded_by from directory_funding where service_id = :id order by 1", service)
                .query(String.class)
                .list();
    }

    private List<ServiceDetails.Link> links(UUID service) {
        return read("select label, url from directory_url where service_id = :id order by label, url", service)
                .query((row, n) -> new ServiceDetails.Link(row.getString(1), row.getString(2)))
                .list();
    }

    private List<ServiceDetails.Attribute> attributes(UUID service) {
        return read("""
                        select t.name, t.code, coalesce(x.name, t.taxonomy), a.label, a.value from directory_service_term a
                        left join directory_taxonomy_term t on t.id = a.term_id
                        left join directory_taxonomy x on x.source = t.source and x.source_key = t.taxonomy_key
                        where a.service_id = :id order by 3, t.name, a.label""", service)
                .query((row, n) -> new ServiceDetails.Attribute(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)))
                .list();
    }

    private List<ServiceDetails.Change> changes(UUID service) {
        return read("""
                        select m.last_action_date, m.field_name, m.previous_value, m.replacement_value, m.updated_by
                        from directory_service s
                        join directory_metadata m on m.source = s.source and m.resource_key = s.source_key
                        where s.id = :id order by m.last_action_date desc, m.field_name, m.id""", service)
                .query((row, n) -> new ServiceDetails.Change(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)))
                .list();
    }

    List<ServiceDetails.Accessibility> accessibility(UUID location) {
        return read(
                        "select description, details, url from directory_accessibility where location_id = :id order by source_key",
                        location)
                .query((row, n) ->
                        new ServiceDetails.Accessibility(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }
}
