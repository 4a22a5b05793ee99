package org.throughline.shared;

import java.util.List;

/** One thing that must hold of all stored data. A module declares its own as a bean; operators run them all at once. */
public interface ConsistencyCheck {

    /** What must hold, as a sentence. */
    String claim();

    /** Each violation in one line with ids only, no personal data; empty where the claim holds. At most 100. */
    List<String> violations();
}
