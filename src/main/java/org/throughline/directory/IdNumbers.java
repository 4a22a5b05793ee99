package org.throughline.directory;

import java.util.UUID;

/**
 * A number for each of many ids, 0 for every other: 30 to 60 bytes an id, less than half of what a set of objects takes, since an
 * import holds an id for each row that others hang on. Ids come out of a hash, so that they spread by themselves.
 */
final class IdNumbers {

    private static final int FIRST = 64;

    /** Two for each place: the halves of an id. */
    private long[] ids = new long[2 * FIRST];

    private int[] numbers = new int[FIRST];
    private int size;

    int get(UUID id) {
        return numbers[place(id.getMostSignificantBits(), id.getLeastSignificantBits())];
    }

    /** @param number not 0 */
    void put(UUID id, int number) {
        if (number == 0) {
            throw new IllegalArgumentException("0 is the number of those that are not there");
        }
        put(id.getMostSignificantBits(), id.getLeastSignificantBits(), number);
        if (size * 3 > numbers.length * 2) {
            grow();
        }
    }

    private void put(long high, long low, int number) {
        int place = place(high, low);
        size += numbers[place] == 0 ? 1 : 0;
        ids[2 * place] = high;
        ids[2 * place + 1] = low;
        numbers[place] = number;
    }

    /** Where an id is, or else would be. */
    private int place(long high, long low) {
        int mask = numbers.length - 1;
        int place = Long.hashCode(high ^ low) & mask;
        while (numbers[place] != 0 && (ids[2 * place] != high || ids[2 * place + 1] != low)) {
            place = place + 1 & mask;
        }
        return place;
    }

    private void grow() {
        long[] from = ids;
        int[] old = numbers;
        ids = new long[2 * from.length];
        numbers = new int[2 * old.length];
        size = 0;
        for (int place = 0; place < old.length; place++) {
            if (old[place] != 0) {
                put(from[2 * place], from[2 * place + 1], old[place]);
            }
        }
    }

    /** What it takes of the memory, without the object itself. */
    long bytes() {
        return (long) ids.length * Long.BYTES + (long) numbers.length * Integer.BYTES;
    }
}
