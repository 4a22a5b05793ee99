package org.throughline.migration.impact;

import java.util.Collection;

/** Keeps the cases of a line of an effect that names but the first of them. */
@FunctionalInterface
public interface LongLists {

    /** How many cases a line names by itself. */
    int NAMED = 100;

    /** @return the name under which the list can be asked for */
    String keep(Collection<String> caseNumbers);
}
