package org.throughline.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.LifecycleTest;
import org.throughline.engine.Decisions;
import org.throughline.instruments.domain.InterpretedScore;

/** The cut-offs that are shipped, each with its publication in the table. */
@LifecycleTest
class ScoreMeaningsTest {

    @Autowired
    Decisions decisions;

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvSource(textBlock = """
            # instrument, score  , value, more                   , finding             , action
            phq-9       , total  , 9    ,                        ,                     ,
            phq-9       , total  , 10   ,                        , positive-screen     , offer-evaluation
            phq-9       , phq2   , 3    ,                        ,                     ,
            phq-9       , phq2   , 3    , leftOpen=true          , positive-gate       , ask-whole-instrument
            gad-7       , total  , 9    ,                        ,                     ,
            gad-7       , total  , 10   ,                        , positive-screen     , offer-evaluation
            k6          , total  , 4    ,                        ,                     ,
            k6          , total  , 5    ,                        , moderate-distress   ,
            k6          , total  , 13   ,                        , serious-distress    , offer-evaluation
            audit       , total  , 7    , band=zone-1            ,                     ,
            audit       , total  , 8    , band=zone-2            , hazardous-use       , brief-advice
            audit       , total  , 16   , band=zone-3            , harmful-use         , brief-counselling
            audit       , total  , 20   , band=zone-4            , probable-dependence , refer-substance-use
            audit       , auditC , 3    , sex=male               ,                     ,
            audit       , auditC , 4    , sex=male               , positive-screen     ,
            audit       , auditC , 2    , sex=female             ,                     ,
            audit       , auditC , 3    , sex=female             , positive-screen     ,
            audit       , auditC , 3    ,                        , positive-screen     ,
            dast-10     , total  , 2    ,                        ,                     ,
            dast-10     , total  , 3    ,                        , moderate-use        , offer-evaluation
            dast-10     , total  , 6    ,                        , substantial-use     , refer-substance-use
            srq-20      , total  , 6    , jurisdiction=Indonesia , positive-screen     , offer-evaluation
            srq-20      , total  , 7    , jurisdiction=Illinois  ,                     ,
            srq-20      , total  , 7    ,                        ,                     ,
            srq-20      , total  , 8    , jurisdiction=Illinois  , positive-screen     , offer-evaluation
            ssm         ,        ,      , flag=crisis-domain     , crisis-domain       , plan-first
            another     , total  , 99   ,                        ,                     ,
            """)
    void whatAScoreMeans(String instrument, String score, Integer value, String more, String finding, String action) {
        Map<String, Object> asked = new HashMap<>();
        Arrays.asList("band", "flag", "sex", "age", "jurisdiction").forEach(name -> asked.put(name, null));
        asked.put("instrument", instrument);
        asked.put("score", score);
        asked.put("value", value);
        asked.put("leftOpen", more != null && more.equals("leftOpen=true"));
        if (more != null && !more.startsWith("leftOpen")) {
            asked.put(more.split("=")[0], more.split("=")[1]);
        }

        InterpretedScore meaning = decisions.evaluate(ScoreMeanings.DECISION, asked).stream()
                .findFirst()
                .flatMap(answer -> InterpretedScore.of(
                        score,
                        answer.get("finding"),
                        answer.get("action"),
                        answer.get("activity"),
                        answer.get("hours")))
                .orElse(new InterpretedScore(score, null, null, null, null));

        assertThat(meaning.finding()).isEqualTo(finding);
        assertThat(meaning.action()).isEqualTo(action);
    }
}
