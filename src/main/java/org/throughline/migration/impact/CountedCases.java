package org.throughline.migration.impact;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Cases counted once each, the first hundred by their numbers. */
public final class CountedCases {

    private static final int LISTED = 100;

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
        return numbers.stream().limit(LISTED).toList();
    }
}
