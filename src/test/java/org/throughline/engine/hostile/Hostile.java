package org.throughline.engine.hostile;

import java.util.function.Supplier;

/**
 * One hostile file.
 *
 * @param name what it tries, as a sentence
 * @param reason part of what is said when it is refused
 */
record Hostile(String name, Supplier<String> content, String reason) {

    static Hostile of(String name, String content, String reason) {
        return new Hostile(name, () -> content, reason);
    }

    @Override
    public String toString() {
        return name;
    }
}
