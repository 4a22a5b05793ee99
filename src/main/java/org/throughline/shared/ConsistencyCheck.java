package org.throughline.shared;

import java.util.List;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** One thing that must hold of all stored data. A module declares its own as a bean; operators run them all at once. */
public interface ConsistencyCheck {

    /** What must hold, as a sentence. */
    String claim();

    /**
     * Each violation in one line with ids only, no personal data; empty where the claim holds. At most 100. All that it
     * reads, it reads as it was at one moment, while people go on working.
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    List<String> violations();

    /**
     * Mends what can be mended without asking anybody, beside people at work.
     *
     * @return what was mended, each in one line with ids only; empty where nothing can be or need be
     */
    default List<String> repair() {
        return List.of();
    }
}
