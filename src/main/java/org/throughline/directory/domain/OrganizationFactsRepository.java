package org.throughline.directory.domain;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.directory.OrganizationFacts;
import org.throughline.directory.ServiceDetails;
import org.throughline.directory.hsds.TextCleaner;

/** Reads what is published of an organization beside its name. */
final class OrganizationFactsRepository {

    private static final int MOST = 50;

    private final JdbcClient jdbc;

    OrganizationFactsRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    OrganizationFacts of(UUID organization) {
        return read("""
                        select o.alternate_name, o.legal_status, o.tax_status, o.tax_id, o.year_incorporated, o.uri, p.name
                        from directory_organization o
                        left join directory_organization p on p.source = o.source and p.source_key = o.parent_key
                        where o.id = :id""", organization)
                .query((row, n) -> new OrganizationFacts(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        identifiers(organization),
                        funding(organization),
                        websites(organization)))
                .single();
    }

    private JdbcClient.StatementSpec read(String sql, UUID organization) {
        return jdbc.sql(sql + " limit " + MOST).param("id", organization);
    }

    private List<OrganizationFacts.OrganizationIdentifier> identifiers(UUID organization) {
        return read("""
                        select identifier_scheme, identifier_type, identifier from directory_organization_identifier
                        where organization_id = :id order by identifier_scheme, identifier_type, identifier""", organization)
                .query((row, n) -> new OrganizationFacts.OrganizationIdentifier(
                        row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    private List<String> funding(UUID organization) {
        return read("""
                        select distinct funded_by from directory_funding
                        where organization_id = :id and service_id is null order by 1""", organization).query(String.class).list();
    }

    /** Only what a browser may be sent to. */
    private List<ServiceDetails.Link> websites(UUID organization) {
        return read("""
                        select label, url from directory_url where organization_id = :id and service_id is null
                        order by label, url""", organization)
                .query((row, n) -> new ServiceDetails.Link(row.getString(1), TextCleaner.url(row.getString(2))))
                .list()
                .stream()
                .filter(link -> link.url() != null)
                .toList();
    }
}
