package org.throughline.directory.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.directory.domain.ZipCentroids.ZipDistance;

/**
 * What is near a place, the nearest first. A ZIP code that the Census does not know is near those that share its first three
 * digits, which one sorting center of the mail shares.
 */
@Repository
public class NearPlaceRepository {

    private static final int NEAR = 5;
    private static final int AROUND = 20;

    private final JdbcClient jdbc;

    public NearPlaceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keys of places in bands of growing distance; the first holds the place itself. */
    public List<List<String>> bands(String typed) {
        Optional<String> zip = ZipCentroids.code(typed);
        if (zip.isEmpty()) {
            return List.of(List.of(Places.key(typed)));
        }
        String code = zip.get();
        List<List<String>> bands = new ArrayList<>(List.of(List.of(code)));
        ZipCentroids.of(code)
                .ifPresentOrElse(
                        middle -> {
                            List<ZipDistance> near = ZipCentroids.within(middle, AROUND);
                            add(bands, code, near, 0, NEAR);
                            add(bands, code, near, NEAR, AROUND);
                        },
                        () -> addAll(bands, sameSortingCenter(code)));
        return bands;
    }

    private static void add(List<List<String>> bands, String code, List<ZipDistance> near, double from, double to) {
        addAll(
                bands,
                near.stream()
                        .filter(one -> !one.zip().equals(code) && one.miles() >= from && one.miles() < to)
                        .map(ZipDistance::zip)
                        .toList());
    }

    private static void addAll(List<List<String>> bands, List<String> zips) {
        if (!zips.isEmpty()) {
            bands.add(zips);
        }
    }

    private List<String> sameSortingCenter(String code) {
        return jdbc.sql("select distinct left(postal_code, 5) from directory_address where kind = 'physical'"
                        + " and left(postal_code, 5) >= :from and left(postal_code, 5) <= :to"
                        + " and left(postal_code, 5) <> :code")
                .param("from", code.substring(0, 3))
                .param("to", code.substring(0, 3) + "99")
                .param("code", code)
                .query(String.class)
                .list();
    }
}
