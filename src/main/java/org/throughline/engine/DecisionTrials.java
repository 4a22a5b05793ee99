package org.throughline.engine;

import java.util.List;
import java.util.Map;

/** Decides with tables that are not deployed, and deploys nothing. What may not be deployed may not be tried either. */
public interface DecisionTrials {

    /**
     * @param dmn the file
     * @throws ModelRefused where it may not be deployed, cannot be read, or holds no such decision
     */
    Trial of(String decisionKey, String dmn);

    /** One decision of one file; for one thread. */
    interface Trial {

        /**
         * As {@link Decisions#evaluate}.
         *
         * @throws Undecidable where the table cannot decide this, e.g. two rules hold and only one may
         */
        List<Map<String, Object>> decide(Map<String, Object> inputs);
    }

    class Undecidable extends RuntimeException {

        public Undecidable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
