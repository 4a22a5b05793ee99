package org.throughline.people.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * Places on a row, each as near to where it wants to be as its neighbours allow: the squares of what all are moved are
 * least, and the order stays (pool adjacent violators, Ayer and others 1955).
 */
final class RowPlaces {

    private RowPlaces() {}

    private record PlacePool(double sum, int size) {

        double mean() {
            return sum / size;
        }

        PlacePool with(PlacePool other) {
            return new PlacePool(sum + other.sum, size + other.size);
        }
    }

    /**
     * @param wanted by the order of the row
     * @param apart how far two neighbours are from each other at least
     */
    static List<Double> of(List<Double> wanted, double apart) {
        List<PlacePool> pools = new ArrayList<>();
        for (int at = 0; at < wanted.size(); at++) {
            PlacePool pool = new PlacePool(wanted.get(at) - at * apart, 1);
            while (!pools.isEmpty() && pools.get(pools.size() - 1).mean() > pool.mean()) {
                pool = pools.remove(pools.size() - 1).with(pool);
            }
            pools.add(pool);
        }
        List<Double> places = new ArrayList<>();
        for (PlacePool pool : pools) {
            for (int one = 0; one < pool.size(); one++) {
                places.add(pool.mean() + places.size() * apart);
            }
        }
        return places;
    }
}
