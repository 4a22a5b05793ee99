package org.throughline.directory;

/**
 * One value of an entry or of a row in one of its lists.
 *
 * @param name of the column; its label is the message {@code entry.field.<name>}
 */
public record EntryField(String name, FieldKind kind, boolean required) {

    static EntryField of(String name, FieldKind kind) {
        return new EntryField(name, kind, false);
    }

    static EntryField needed(String name, FieldKind kind) {
        return new EntryField(name, kind, true);
    }

    static EntryField line(String name) {
        return of(name, FieldKind.LINE);
    }

    static EntryField text(String name) {
        return of(name, FieldKind.TEXT);
    }
}
