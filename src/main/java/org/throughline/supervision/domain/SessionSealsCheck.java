package org.throughline.supervision.domain;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.shared.ConsistencyCheck;

/** Hashes again what was signed of sessions, and looks whether both signed what counts as signed. */
@Component
class SessionSealsCheck implements ConsistencyCheck {

    private final SessionSignatureRepository signatures;

    SessionSealsCheck(SessionSignatureRepository signatures) {
        this.signatures = signatures;
    }

    @Override
    public String claim() {
        return "every signed session of supervision was signed by both, and is the text that its hashes say";
    }

    @Override
    public List<String> violations() {
        return Stream.concat(
                        signatures.changedTexts().stream(),
                        signatures.wronglySealed().stream()
                                .map(id -> "session " + id + ": it is not what both have signed"))
                .toList();
    }
}
