package org.throughline.directory.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is near a place, the nearest first. Of a ZIP code it is told from where the directory's own places with that code are,
 * and where none says, from the first three digits, which one sorting center of the mail shares.
 */
@Repository
public class NearPlaceRepository {

    private static final Pattern ZIP = Pattern.compile("(\\d{5})(?:-?\\d{4})?");
    private static final double MILES_A_DEGREE = 69.0;
    private static final int NEAR = 5;
    private static final int AROUND = 20;

    private final JdbcClient jdbc;

    public NearPlaceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record ZipDistance(String zip, double miles) {}

    /** Keys of places in bands of growing distance; the first holds the place itself. */
    public List<List<String>> bands(String typed) {
        Matcher zip = ZIP.matcher(typed.strip());
        if (!zip.matches()) {
            return List.of(List.of(Places.key(typed)));
        }
        String code = zip.group(1);
        List<ZipDistance> near = near(code);
        List<List<String>> bands = new ArrayList<>(List.of(List.of(code)));
        if (near.isEmpty()) {
            add(bands, sameSortingCenter(code));
        } else {
            add(bands, within(near, 0, NEAR));
            add(bands, within(near, NEAR, AROUND));
        }
        return bands;
    }

    private static void add(List<List<String>> bands, List<String> zips) {
        if (!zips.isEmpty()) {
            bands.add(zips);
        }
    }

    private static List<String> within(List<ZipDistance> near, double from, double to) {
        return near.stream()
                .filter(one -> one.miles() >= from && one.miles() < to)
                .map(ZipDistance::zip)
                .toList();
    }

    /** The directory's other codes with places around the middle of that one's, each by its nearest place. */
    private List<ZipDistance> near(String code) {
        return jdbc.sql("""
                        with middle as (
                            select avg(latitude) as latitude, avg(longitude) as longitude from (
                                select l.latitude, l.longitude from directory_address a
                                join directory_location l on l.id = a.location_id
                                where left(a.postal_code, 5) = :code and l.latitude is not null limit 200) known),
                        around as (
                            select l.id, :mile * sqrt(power(l.latitude - m.latitude, 2)
                                + power((l.longitude - m.longitude) * cos(radians(m.latitude)), 2)) as miles
                            from middle m join directory_location l
                            on l.latitude between m.latitude - :most and m.latitude + :most
                                and l.longitude between m.longitude - 2 * :most and m.longitude + 2 * :most)
                        select left(a.postal_code, 5) as zip, min(miles) as miles from around
                        join directory_address a on a.location_id = around.id
                        where a.postal_code is not null and left(a.postal_code, 5) <> :code
                        group by 1 order by 2""")
                .param("code", code)
                .param("mile", MILES_A_DEGREE)
                .param("most", AROUND / MILES_A_DEGREE)
                .query((row, n) -> new ZipDistance(row.getString(1), row.getDouble(2)))
                .list();
    }

    private List<String> sameSortingCenter(String code) {
        return jdbc.sql(
                        "select distinct left(postal_code, 5) from directory_address where left(postal_code, 5) >= :from"
                                + " and left(postal_code, 5) <= :to and left(postal_code, 5) <> :code")
                .param("from", code.substring(0, 3))
                .param("to", code.substring(0, 3) + "99")
                .param("code", code)
                .query(String.class)
                .list();
    }
}
