package org.throughline.engine;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.Map;

/**
 * What a page asks, and in which wording: what comes back is an {@link AnsweredForm}.
 *
 * @param form its JSON text
 * @param version to be named when it is sent
 * @param data what the program fills in
 */
public record AskedForm(@JsonRawValue String form, int version, Map<String, Object> data) {}
