package org.throughline.modeldiff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.modeldiff.ModelDiff.Detail;
import org.throughline.modeldiff.ModelDiff.ModelChange;
import org.throughline.modeldiff.ModelDiff.What;

/** What became of each part: in the order of the new side, then what is gone. */
final class ModelDifference {

    private final Map<String, Part> from;
    private final Map<String, Part> to;
    private final Map<String, MovedParts.MovedPlace> moved;
    private final ReferenceNames referenceNames;

    ModelDifference(Map<String, Part> from, Map<String, Part> to) {
        this.from = PartAliases.under(to, from);
        this.to = to;
        this.moved = MovedParts.between(this.from, to);
        this.referenceNames = new ReferenceNames(this.from, to);
    }

    List<ModelChange> changes() {
        List<ModelChange> changes = new ArrayList<>();
        to.forEach((key, part) -> {
            if (from.containsKey(key)) {
                both(key, from.get(key), part, changes);
            } else {
                changes.add(change(What.ADDED, part, details(Map.of(), part.content())));
            }
        });
        from.forEach((key, part) -> {
            if (!to.containsKey(key)) {
                changes.add(change(What.REMOVED, part, details(part.content(), Map.of())));
            }
        });
        return changes;
    }

    private void both(String key, Part before, Part after, List<ModelChange> changes) {
        Map<String, String> old =
                before.type().equals(after.type()) ? before.content() : with(before.content(), "type", before.type());
        Map<String, String> now =
                before.type().equals(after.type()) ? after.content() : with(after.content(), "type", after.type());
        List<Detail> details = new ArrayList<>(details(old, now));
        List<Detail> places = places(key, before, after);
        boolean orderMatters = before.orderMatters() || after.orderMatters();
        if (!details.isEmpty() || orderMatters && moved.containsKey(key)) {
            details.addAll(orderMatters ? places : List.of());
            changes.add(change(What.CHANGED, after, details));
        } else if (!places.isEmpty() || !before.layout().equals(after.layout())) {
            changes.add(change(What.LAYOUT, after, places));
        }
    }

    private List<Detail> places(String key, Part before, Part after) {
        MovedParts.MovedPlace place = moved.get(key);
        return place == null || !Objects.equals(before.order(), after.order())
                ? List.of()
                : List.of(new Detail("position", String.valueOf(place.from()), String.valueOf(place.to())));
    }

    private List<Detail> details(Map<String, String> before, Map<String, String> after) {
        Set<String> aspects = new LinkedHashSet<>(after.keySet());
        aspects.addAll(before.keySet());
        return aspects.stream()
                .filter(aspect -> !Objects.equals(before.get(aspect), after.get(aspect)))
                .map(aspect -> referenceNames.detail(aspect, before.get(aspect), after.get(aspect)))
                .collect(Collectors.toList());
    }

    private static Map<String, String> with(Map<String, String> content, String aspect, String text) {
        Map<String, String> more = new LinkedHashMap<>(content);
        more.put(aspect, text);
        return more;
    }

    private static ModelChange change(What what, Part part, List<Detail> details) {
        return new ModelChange(what, part.id(), part.name(), part.type(), details);
    }
}
