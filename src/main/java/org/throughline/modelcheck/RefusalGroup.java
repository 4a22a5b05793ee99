package org.throughline.modelcheck;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.throughline.engine.ModelRefused.RefusalReason;
import org.throughline.engine.Refusal;

/**
 * One reason why a file is refused, and everywhere in it that it stands. Its text is a message with messages as
 * arguments, so that it is written in the language of whoever reads it.
 */
public record RefusalGroup(Refusal refusal, List<Place> places) {

    private static final int NAMED = 5;
    private static final int WRITTEN = 12;

    /** An element: by the name that people gave it, else by its id. */
    public record Place(String name, String id) {}

    /** Each reason once, in the order of the file. */
    public static List<RefusalGroup> of(List<RefusalReason> reasons) {
        Map<Refusal, List<Place>> places = new LinkedHashMap<>();
        for (RefusalReason reason : reasons) {
            List<Place> found = places.computeIfAbsent(reason.refusal(), refusal -> new ArrayList<>());
            if (reason.element() != null || reason.name() != null) {
                found.add(new Place(reason.name(), reason.element()));
            }
        }
        return places.entrySet().stream()
                .map(group -> new RefusalGroup(group.getKey(), List.copyOf(group.getValue())))
                .toList();
    }

    /** All reasons as one text. */
    public static MessageSourceResolvable text(List<RefusalReason> reasons) {
        List<RefusalGroup> groups = of(reasons);
        MessageSourceResolvable text = groups.stream()
                .limit(WRITTEN)
                .map(RefusalGroup::text)
                .reduce(joined("refusal.joined"))
                .orElseThrow();
        return groups.size() > WRITTEN ? message("refusal.joined-more", text, groups.size() - WRITTEN) : text;
    }

    /** The reason with the names of the first places and the count of the others. */
    public MessageSourceResolvable text() {
        if (places.isEmpty()) {
            return why();
        }
        MessageSourceResolvable named = places.stream()
                .limit(NAMED)
                .map(place -> message("refusal.named", place.name() == null ? place.id() : place.name()))
                .reduce(joined("refusal.list"))
                .orElseThrow();
        return places.size() > NAMED
                ? message("refusal.at-more", named, why(), places.size() - NAMED)
                : message("refusal.at", named, why());
    }

    /** The reason alone. */
    public MessageSourceResolvable why() {
        return message("refusal." + refusal.code(), refusal.args().toArray());
    }

    private static BinaryOperator<MessageSourceResolvable> joined(String code) {
        return (one, other) -> message(code, one, other);
    }

    private static MessageSourceResolvable message(String code, Object... args) {
        return new DefaultMessageSourceResolvable(new String[] {code}, args, code);
    }
}
