package org.throughline.migration.impact;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Cases counted once each, the first hundred by their numbers. */
public final class CountedCases {

    private final Set<String> numbers = new TreeSet<>();

    public void add(String caseNumber) {
        numbers.add(caseNumber);
    }

    public void addAll(Collection<String> caseNumbers) {
        numbers.addAll(caseNumbers);
    }

    public Collection<String> all() {
        return numbers;
    }

    public long count() {
        return numbers.size();
    }

    public List<String> listed() {
        return numbers.stream().limit(LongLists.NAMED).toList();
    }

    /** The name of the list of all of them; null where {@link #listed} names all. */
    public String list(LongLists lists) {
        return numbers.size() > LongLists.NAMED ? lists.keep(numbers) : null;
    }
}
