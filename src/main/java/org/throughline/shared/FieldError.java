package org.throughline.shared;

/**
 * Why one field was refused.
 *
 * @param field path of the field as the API names it: {@code key}, or {@code list[2].key} within a dynamic list
 * @param message in the person's language
 */
public record FieldError(String field, String message) {}
