package org.throughline.directory;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.directory.domain.SearchWords;
import org.throughline.directory.domain.SynonymRepository;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;
import org.throughline.shared.StorableText;

/** The words by which people ask for help, and those by which services are described. Administrators write them. */
@Service
@Transactional
public class Synonyms {

    private static final int MOST = 20;
    private static final int LONGEST = 60;

    private final SynonymRepository synonyms;

    Synonyms(SynonymRepository synonyms) {
        this.synonyms = synonyms;
    }

    @Transactional(readOnly = true)
    public Slice<Synonym> list(Integer limit, String after, Actor actor) {
        EntryCare.requireAdministrator(actor);
        return synonyms.list(limit, after);
    }

    /**
     * Writes what a phrase means, in the place of what it meant.
     *
     * @param means separated by commas
     * @throws Rejection invalid {@code synonym-phrase}, {@code synonym-means}; forbidden {@code entries-administrators-only}
     */
    public void save(String phrase, String means, Actor actor) {
        EntryCare.requireAdministrator(actor);
        StorableText.require("phrase", phrase);
        StorableText.require("means", means);
        List<String> words = SearchWords.of(phrase == null ? "" : phrase).words();
        if (words.isEmpty() || words.size() > SearchWords.LONGEST_PHRASE) {
            throw Rejection.invalidField("phrase", "synonym-phrase", SearchWords.LONGEST_PHRASE);
        }
        List<String> meant = Arrays.stream((means == null ? "" : means).split(","))
                .map(String::strip)
                .filter(one -> !SearchWords.of(one).isEmpty())
                .distinct()
                .toList();
        if (meant.isEmpty() || meant.size() > MOST || meant.stream().anyMatch(one -> one.length() > LONGEST)) {
            throw Rejection.invalidField("means", "synonym-means", MOST, LONGEST);
        }
        synonyms.save(String.join(" ", words), meant, actor);
    }

    /** The phrase means itself only. */
    public void remove(String phrase, Actor actor) {
        EntryCare.requireAdministrator(actor);
        StorableText.require("phrase", phrase);
        synonyms.remove(phrase);
    }
}
