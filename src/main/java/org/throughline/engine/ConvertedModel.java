package org.throughline.engine;

import java.util.List;

/**
 * A drawing from elsewhere without what may not run here.
 *
 * @param conversions what it lost, in the order of the file; empty where it is as it was
 */
public record ConvertedModel(ModelFile file, List<Conversion> conversions) {}
