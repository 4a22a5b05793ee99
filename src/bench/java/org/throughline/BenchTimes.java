package org.throughline;

import java.util.Arrays;

/** How long a benchmark's work takes once it is warm. */
public final class BenchTimes {

    private BenchTimes() {}

    /**
     * @param warm how often it is done before it is measured
     * @param times how often it is measured
     * @return the median in milliseconds
     */
    public static double median(int warm, int times, Runnable work) {
        for (int n = 0; n < warm; n++) {
            work.run();
        }
        long[] nanos = new long[times];
        for (int n = 0; n < times; n++) {
            long begin = System.nanoTime();
            work.run();
            nanos[n] = System.nanoTime() - begin;
        }
        Arrays.sort(nanos);
        return nanos[times / 2] / 1e6;
    }
}
