package org.throughline.casefile;

import java.util.Set;

/**
 * Rows of a module that say who did what in a case. Each rests on a submission of that person in that case; the
 * consistency check reads whether it is there. A module declares one as a bean for each kind of its rows.
 *
 * @param tasks the user tasks, one of which the submission was made in; empty for a form that belongs to no task
 * @param sql gives {@code id}, {@code case_id}, {@code by_user}, {@code at} and {@code submission} (null where the row
 *     does not say which one it rests on)
 */
public record RecordedWork(Set<String> tasks, String sql) {}
