package org.throughline.modeldiff;

import java.util.Map;

/**
 * One thing of a model that is compared by itself.
 *
 * @param id as written, or what stands for it
 * @param anonymous whether the file gives it no id
 * @param alias what it is found by where either side gives it none; null where it cannot be
 * @param name in business words, or null
 * @param content everything that means something, by aspect
 * @param layout where it stands; empty where that is not drawn
 * @param order among what it is ordered; null where order says nothing
 * @param orderMatters whether another order is another meaning
 */
record Part(
        String id,
        boolean anonymous,
        String alias,
        String type,
        String name,
        Map<String, String> content,
        String layout,
        String order,
        boolean orderMatters) {

    /** A thing that is drawn freely on a plane. */
    static Part drawn(String id, String type, String name, Map<String, String> content, String layout) {
        return new Part(id, false, null, type, name, content, layout, null, false);
    }

    /** A thing that stands in a row with others. */
    static Part ordered(String id, String alias, String type, String name, Map<String, String> content, String order) {
        return new Part(id == null ? alias : id, id == null, alias, type, name, content, "", order, false);
    }

    Part with(Map<String, String> other) {
        return new Part(id, anonymous, alias, type, name, other, layout, order, orderMatters);
    }

    Part at(String place) {
        return new Part(id, anonymous, alias, type, name, content, place, order, orderMatters);
    }

    Part orderMatters(boolean matters) {
        return new Part(id, anonymous, alias, type, name, content, layout, order, matters);
    }

    boolean isColumn() {
        return type.equals("input") || type.equals("output");
    }
}
