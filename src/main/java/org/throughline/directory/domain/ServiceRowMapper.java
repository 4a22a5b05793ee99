package org.throughline.directory.domain;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.throughline.directory.ServiceRow;
import org.throughline.shared.Rejection;

/** The columns of a service in a list, and how they are read. */
public final class ServiceRowMapper {

    public static final String SELECT = """
            select e.service_id as id, s.name, s.organization_id, o.name as organization,
                   coalesce(s.description, s.alternate_name) as description,
                   e.needs, e.places, e.place_keys, e.language_keys, e.phone, e.languages, e.minimum_age, e.maximum_age,
                   coalesce(s.eligibility, (select string_agg(eligibility, E'\\n' order by eligibility)
                        from directory_eligibility where service_id = s.id)) as eligibility,
                   s.fees, s.income_limit_percent, s.veterans_only, s.immigration_statuses,
                   greatest(s.checked_on, s.assured_date) as checked_on, e.sort_name""";

    public static final String FROM = """

            from directory_entry e
            join directory_service s on s.id = e.service_id
            left join directory_organization o on o.id = s.organization_id""";

    private ServiceRowMapper() {}

    public static ServiceRow map(ResultSet row) throws SQLException {
        return new ServiceRow(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("organization_id", UUID.class),
                row.getString("organization"),
                row.getString("description"),
                texts(row, "needs"),
                texts(row, "places"),
                row.getString("phone"),
                texts(row, "languages"),
                new ServiceRow.Admission(
                        row.getObject("minimum_age", Integer.class),
                        row.getObject("maximum_age", Integer.class),
                        row.getString("eligibility"),
                        row.getString("fees"),
                        new ServiceRow.Conditions(
                                row.getObject("income_limit_percent", Integer.class),
                                row.getObject("veterans_only", Boolean.class),
                                texts(row, "immigration_statuses"))),
                row.getObject("checked_on", java.time.LocalDate.class));
    }

    public static List<String> texts(ResultSet row, String column) throws SQLException {
        Array texts = row.getArray(column);
        return texts == null ? List.of() : List.of((String[]) texts.getArray());
    }

    public static int integer(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notOurs) {
            throw Rejection.invalidField("after", "bad-cursor");
        }
    }

    public static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOurs) {
            throw Rejection.invalidField("after", "bad-cursor");
        }
    }
}
