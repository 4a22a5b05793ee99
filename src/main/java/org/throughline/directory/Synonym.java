package org.throughline.directory;

import java.util.List;

/**
 * What people write, and what else is looked for then.
 *
 * @param phrase up to three words, without accents and capitals
 * @param means words or phrases; of a phrase all words are wanted
 * @param by who wrote it, null where it came with the program
 */
public record Synonym(String phrase, List<String> means, String by) {}
