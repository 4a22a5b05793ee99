package org.throughline.engine;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Drawn content that may not be deployed: it names what models may not name, or the engine cannot read it. */
public class ModelRefused extends RuntimeException {

    private static final int DESCRIBED = 20;

    /**
     * @param resource the file
     * @param element id of the element, or null where it is the whole file
     * @param name what people call it, or null where it has no name
     */
    public record RefusalReason(String resource, String element, String name, Refusal refusal) {

        /** Of a file as a whole. */
        public static RefusalReason ofFile(String resource, String code, Object... args) {
            return new RefusalReason(resource, null, null, Refusal.of(code, args));
        }

        @Override
        public String toString() {
            return Stream.of(resource, element, refusal.toString())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(": "));
        }
    }

    private final transient List<RefusalReason> reasons;

    public ModelRefused(List<RefusalReason> reasons) {
        super(describe(reasons));
        this.reasons = List.copyOf(reasons);
    }

    public List<RefusalReason> reasons() {
        return reasons;
    }

    /** For operators: a log holds some of thousands. */
    public static String describe(List<RefusalReason> reasons) {
        String first = String.join(
                "; ",
                reasons.stream().limit(DESCRIBED).map(RefusalReason::toString).toList());
        return reasons.size() > DESCRIBED ? first + "; and " + (reasons.size() - DESCRIBED) + " more" : first;
    }
}
