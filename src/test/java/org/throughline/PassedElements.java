package org.throughline;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which elements of a process any test has passed: the histories of all engines that tests of this run have started. */
@Component
public class PassedElements {

    private static final List<JdbcClient> HISTORIES = new CopyOnWriteArrayList<>();

    PassedElements(JdbcClient jdbc) {
        HISTORIES.add(jdbc);
    }

    public static Set<String> of(String processKey) {
        return HISTORIES.stream()
                .flatMap(history -> history
                        .sql("select distinct act_id_ from act_hi_actinst where proc_def_key_ = :key")
                        .param("key", processKey)
                        .query(String.class)
                        .list()
                        .stream())
                .collect(Collectors.toSet());
    }
}
