package org.throughline.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Port: the open tasks of cases, as the work list keeps them. Who has one may read what it needs of the case, and what
 * happens next is read from here.
 */
public interface CaseTasks {

    /** Most urgent first. */
    List<OpenTask> of(UUID caseId);

    /** The case of an open task; empty where it has none, or is none. */
    Optional<UUID> caseOf(String taskId);

    /** The cases of those that are open tasks. */
    List<UUID> casesOf(Collection<String> taskIds);

    /**
     * Whether one of these people has an open task of the case, or one of these groups is offered one.
     *
     * @param processKeys empty for a task of any process
     */
    boolean anyFor(UUID caseId, Set<String> processKeys, Set<String> people, Set<String> groups);

    /**
     * As a condition of a query: that a task of this process in the case is somebody's, or offered to the role.
     *
     * @param caseIdColumn the qualified column that holds the case id; never user input, as are the others
     * @param personParameter name of the query's parameter that holds the username
     */
    String anyFor(String caseIdColumn, String processKey, String personParameter, String role);
}
