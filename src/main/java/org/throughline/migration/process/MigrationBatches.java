package org.throughline.migration.process;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.engine.InstanceBatches;
import org.throughline.migration.domain.CaseMigrationRepository;
import org.throughline.migration.domain.CaseMigrationRepository.Item;

/** The engine's batches of a move: one for each process that is moved, and for what is tried again. */
@Component
class MigrationBatches {

    private final InstanceBatches batches;
    private final CaseMigrationRepository moves;

    MigrationBatches(InstanceBatches batches, CaseMigrationRepository moves) {
        this.batches = batches;
        this.moves = moves;
    }

    void start(UUID move, List<Item> items) {
        items.stream().map(Item::processKey).distinct().sorted().forEach(process -> {
            List<String> ids = items.stream()
                    .filter(item -> item.processKey().equals(process))
                    .map(Item::processInstanceId)
                    .toList();
            moves.addBatch(move, batches.start(ids));
        });
    }

    void pause(UUID move) {
        moves.batches(move).forEach(batches::suspend);
    }

    void resume(UUID move) {
        moves.batches(move).forEach(batches::resume);
    }
}
