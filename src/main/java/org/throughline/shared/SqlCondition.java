package org.throughline.shared;

import java.util.Map;

/**
 * A condition that one module lends to the query of another.
 *
 * @param sql a boolean expression with named parameters, all beginning with {@code access}; never user input
 */
public record SqlCondition(String sql, Map<String, Object> params) {}
