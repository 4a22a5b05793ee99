package org.throughline.api;

import jakarta.validation.constraints.NotNull;
import java.util.Map;

/** The answers to a form, by field key. */
record AnswersBody(@NotNull Map<String, Object> answers) {}
