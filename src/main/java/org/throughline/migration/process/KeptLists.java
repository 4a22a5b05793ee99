package org.throughline.migration.process;

import java.util.Collection;
import java.util.List;
import org.throughline.migration.CountedCase;
import org.throughline.migration.FormEffect.DraftEffect;
import org.throughline.migration.domain.ImpactListRepository;
import org.throughline.migration.impact.LongLists;

/** Keeps the long lists of one computation beside it, numbered as they come. For one thread. */
class KeptLists implements LongLists {

    private final ImpactListRepository lists;
    private final ImpactJob job;
    private int kept;

    KeptLists(ImpactListRepository lists, ImpactJob job) {
        this.lists = lists;
        this.job = job;
    }

    @Override
    public String keep(Collection<String> caseNumbers) {
        return store(caseNumbers.stream()
                .map(number -> new CountedCase(number, null))
                .toList());
    }

    String keepDrafts(List<DraftEffect> drafts) {
        return store(drafts.stream()
                .map(draft -> new CountedCase(draft.caseNumber(), draft))
                .toList());
    }

    private String store(List<CountedCase> cases) {
        String list = String.valueOf(++kept);
        if (!lists.add(job.redesign(), job.run(), list, cases)) {
            throw new ImpactProgress.Stopped();
        }
        return list;
    }
}
