package org.throughline.modeldiff;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.modeldiff.ModelDiff.Detail;

/** Says the names of what is referred to, where there are any: people do not know ids. */
final class ReferenceNames {

    private static final Set<String> REFERENCES = Set.of("sourceRef", "targetRef", "default", "lane", "parent");

    private final Map<String, Part> from;
    private final Map<String, Part> to;

    ReferenceNames(Map<String, Part> from, Map<String, Part> to) {
        this.from = from;
        this.to = to;
    }

    Detail detail(String aspect, String before, String after) {
        if (REFERENCES.contains(aspect) || aspect.endsWith("Ref")) {
            String old = names(before, from);
            String now = names(after, to);
            return Objects.equals(old, now) ? new Detail(aspect, before, after) : new Detail(aspect, old, now);
        }
        return new Detail(column(aspect), before, after);
    }

    /** A cell is named by its column. */
    private String column(String aspect) {
        Part column = to.getOrDefault(aspect, from.get(aspect));
        if (column == null || !column.isColumn() || column.name() == null) {
            return aspect.isEmpty() ? "text" : aspect;
        }
        return column.name();
    }

    private static String names(String ids, Map<String, Part> parts) {
        return ids == null
                ? null
                : Arrays.stream(ids.split(", "))
                        .map(id -> parts.containsKey(id) && parts.get(id).name() != null
                                ? parts.get(id).name()
                                : id)
                        .collect(Collectors.joining(", "));
    }
}
