package org.throughline.directory.mapping;

import java.util.List;

/**
 * What a mapping file says of one file of the source.
 *
 * @param line of the mapping file
 * @param name of the source file, without folders
 */
public record MappedFile(int line, String name, List<MappedColumn> columns) {}
