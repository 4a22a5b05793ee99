package org.throughline.people;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.people.domain.AccessLogFiles;
import org.throughline.people.domain.AccessSealRepository;
import org.throughline.people.domain.AccessStreamPolicy;
import org.throughline.shared.ConsistencyCheck;

/** Holds the chain against the last line that was written: whoever rewrites the whole chain does not reach that. */
@Component
class AccessStreamCheck implements ConsistencyCheck {

    private final AccessStreamPolicy policy;
    private final AccessLogFiles files;
    private final AccessSealRepository chain;

    AccessStreamCheck(AccessStreamPolicy policy, AccessLogFiles files, AccessSealRepository chain) {
        this.policy = policy;
        this.files = files;
        this.chain = chain;
    }

    @Override
    public String claim() {
        return "the access log is the one that was written as lines";
    }

    @Override
    public List<String> violations() {
        if (!policy.asked()) {
            return List.of();
        }
        try {
            return files.last().flatMap(this::contradiction).stream().toList();
        } catch (IOException | IllegalArgumentException unreadable) {
            return List.of("the lines of the access log cannot be read: " + unreadable.getMessage());
        }
    }

    private Optional<String> contradiction(AccessLogFiles.AccessLogLine line) {
        boolean same = chain.hashAt(line.position()).filter(line.hash()::equals).isPresent();
        return same
                ? Optional.empty()
                : Optional.of("access log: link " + line.position() + " is not the one that was written as a line");
    }
}
