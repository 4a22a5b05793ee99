package org.throughline.model;

import java.util.List;

/**
 * Where an element stands in the picture.
 *
 * @param element id of the element
 * @param points the corner of a shape, or the bends of a connection
 * @param width, height of a shape; null for a connection
 */
public record DiagramShape(String element, List<DiagramPoint> points, Double width, Double height) {

    public record DiagramPoint(double x, double y) {}

    public boolean isConnection() {
        return width == null;
    }
}
