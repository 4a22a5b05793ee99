package org.throughline.directory.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.directory.MatchFacts;

/** Where a client lives, by ZIP code or by the name of a city or county; what the directory's own addresses say of a ZIP code counts. */
@Repository
public class ClientPlaceRepository {

    /** So many services around must name a county before it is believed to be the ZIP code's. */
    private static final int NAMED = 3;

    private final JdbcClient jdbc;

    public ClientPlaceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ClientPlace of(MatchFacts client) {
        return ZipCentroids.code(client.postalCode()).map(this::ofZip).orElseGet(() -> ofName(client.place()));
    }

    private ClientPlace ofZip(String zip) {
        Set<String> areas = new HashSet<>();
        String state = UsStates.ofZip(zip).orElse(null);
        if (state != null) {
            areas.add("state:" + state);
        }
        Set<String> places = new HashSet<>(Set.of(zip));
        cities(zip).forEach(city -> {
            places.add(Places.key(city));
            areas.add("city:" + Places.key(city));
        });
        areas.addAll(counties(zip));
        return new ClientPlace(ZipCentroids.of(zip).orElse(null), state, areas, places);
    }

    private List<String> cities(String zip) {
        return jdbc.sql("select city from (select city from directory_address where kind = 'physical'"
                        + " and left(postal_code, 5) = ? and city is not null limit 500) a"
                        + " group by city order by count(*) desc, city limit 1")
                .param(zip)
                .query(String.class)
                .list();
    }

    private List<String> counties(String zip) {
        return jdbc.sql("""
                        select area from (select areas from directory_entry
                            where place_keys @> array[?]::text[] and areas <> '{}' limit 300) e, unnest(areas) area
                        where area like 'county:%' group by area having count(*) >= ? order by count(*) desc, area limit 1""").params(zip, NAMED).query(String.class).list();
    }

    private ClientPlace ofName(String place) {
        if (place == null) {
            return ClientPlace.UNKNOWN;
        }
        String key = jdbc.sql("select folded(?)")
                .param(Places.key(place))
                .query(String.class)
                .single();
        return new ClientPlace(
                null, null, Set.of("city:" + Places.key(place), "county:" + Places.key(place)), Set.of(key));
    }
}
