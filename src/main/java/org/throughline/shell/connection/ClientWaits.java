package org.throughline.shell.connection;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * How many threads may wait for clients at one time: that many in all, half of them for one address. Threads beyond that
 * never wait, so that whoever sends and reads at once is answered however many others dawdle.
 */
final class ClientWaits {

    private final int most;
    private final int mostOfOne;
    private final Duration patience;
    private final Map<String, Integer> byAddress = new HashMap<>();
    private int taken;

    /** @param patience how long a newcomer may wait for room */
    ClientWaits(int most, Duration patience) {
        this.most = most;
        this.mostOfOne = Math.max(1, most / 2);
        this.patience = patience;
    }

    /**
     * Takes room for one wait, until that is closed.
     *
     * @throws NoRoomToWait where too many wait already
     */
    synchronized Wait begin(String address) throws NoRoomToWait {
        long end = System.nanoTime() + patience.toNanos();
        while (taken >= most || byAddress.getOrDefault(address, 0) >= mostOfOne) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new NoRoomToWait();
            }
            pause(left);
        }
        taken++;
        byAddress.merge(address, 1, Integer::sum);
        return () -> end(address);
    }

    private void pause(long millis) throws NoRoomToWait {
        try {
            wait(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NoRoomToWait();
        }
    }

    private synchronized void end(String address) {
        taken--;
        byAddress.computeIfPresent(address, (key, count) -> count == 1 ? null : count - 1);
        notifyAll();
    }

    /** Room taken; to be closed once. */
    interface Wait extends AutoCloseable {
        @Override
        void close();
    }
}
