package org.throughline.directory.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Conditions that an entry names one of some places. All say the same, and the database answers each as it is written: the index
 * of places gives what names one key in a twentieth of the time in which it gives what names one of many, and whether a row
 * names one of a hundred is told many times faster by a table of them than by comparing each with each.
 */
public final class PlaceCondition {

    /** The database plans with each of them. */
    private static final int MOST_ASKED_ONE_BY_ONE = 200;

    /** No more are quickly compared with each of a row. */
    static final int A_FEW = 5;

    private PlaceCondition() {}

    /**
     * For the index of places: each key is asked for by itself.
     *
     * @param params takes what the condition names
     */
    public static String byIndex(String name, Collection<String> keys, BiConsumer<String, Object> params) {
        List<String> all = List.copyOf(new LinkedHashSet<>(keys));
        if (all.isEmpty() || all.size() > MOST_ASKED_ONE_BY_ONE) {
            params.accept(name, all.toArray(String[]::new));
            return "e.place_keys && :" + name + "::text[]";
        }
        List<String> asked = new ArrayList<>();
        for (String key : all) {
            String param = name + "_" + asked.size();
            params.accept(param, key);
            asked.add("e.place_keys @> array[:" + param + "]::text[]");
        }
        return "(" + String.join(" or ", asked) + ")";
    }

    /**
     * For rows that are found otherwise. It is kept from the index of places, and from becoming a join.
     *
     * @param params takes what the condition names
     */
    public static String ofRow(String name, Collection<String> keys, BiConsumer<String, Object> params) {
        params.accept(name, keys.toArray(String[]::new));
        if (keys.size() <= A_FEW) {
            return "(e.place_keys && :" + name + "::text[]) is true";
        }
        return "(exists (select from unnest(e.place_keys) key where key = any(:" + name + "::text[]))) is true";
    }
}
