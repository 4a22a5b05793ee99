package org.throughline.referral;

import java.util.List;
import org.throughline.directory.ServiceRow;

/**
 * A service among those to choose from, with what a worker compares.
 *
 * @param rank 0 where it was not proposed
 * @param why codes whose texts are the messages {@code match.<code>}, as {@code ask}
 * @param distanceMiles null where it is not known
 * @param openNow null where its hours do not say
 * @param documents to bring, as the source writes them
 * @param experience null where too little is known
 */
public record ChoiceRow(
        int rank,
        ServiceRow service,
        List<String> why,
        List<String> ask,
        Double distanceMiles,
        Boolean openNow,
        List<String> documents,
        ServiceExperience experience) {

    private static final int PLACES = 3;

    /** As the field of the form calls it. */
    public String label() {
        return label(rank, service);
    }

    static String label(int rank, ServiceRow row) {
        StringBuilder label = new StringBuilder(rank == 0 ? "" : rank + ". ").append(row.name());
        if (row.organization() != null) {
            label.append(" — ").append(row.organization());
        }
        if (!row.places().isEmpty()) {
            List<String> first =
                    row.places().subList(0, Math.min(PLACES, row.places().size()));
            label.append(" (").append(String.join(", ", first)).append(")");
        }
        return label.toString();
    }
}
