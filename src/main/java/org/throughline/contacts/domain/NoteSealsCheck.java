package org.throughline.contacts.domain;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.shared.ConsistencyCheck;

/** Hashes again what was signed, co-signed and added to notes. */
@Component
class NoteSealsCheck implements ConsistencyCheck {

    private final NoteSignatureRepository signatures;
    private final NoteCorrectionRepository corrections;

    NoteSealsCheck(NoteSignatureRepository signatures, NoteCorrectionRepository corrections) {
        this.signatures = signatures;
        this.corrections = corrections;
    }

    @Override
    public String claim() {
        return "every signed note, co-signature and addendum is the text that its hash says";
    }

    @Override
    public List<String> violations() {
        return Stream.concat(signatures.changedTexts().stream(), corrections.changedTexts().stream())
                .toList();
    }
}
