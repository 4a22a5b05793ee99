package org.throughline.engine;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Whose case a record is that a process variable names. Each module declares this as a bean for the variables that its
 * delegates set; no delegate is handed the id of another case's record.
 *
 * @param variable name of the process variable, e.g. {@code concernId}
 * @param caseOf id of the record to id of its case; empty where there is no such record
 */
public record CaseRecord(String variable, Function<UUID, Optional<UUID>> caseOf) {}
