package org.throughline;

import java.util.Collection;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.throughline.shared.ConsistencyCheck;

/** What commands share that need the whole program, beside a running one or without: nothing is served, no job is done. */
final class ProgramCommand {

    private static final String[] ASIDE = {
        "--spring.main.web-application-type=none",
        "--spring.main.lazy-initialization=true",
        "--camunda.bpm.job-execution.enabled=false",
        "--throughline.access-log.seal=false",
        "--logging.level.root=WARN"
    };

    /** @return the exit code */
    interface CheckWork {
        int run(Collection<ConsistencyCheck> checks);
    }

    private ProgramCommand() {}

    /** @param settings besides those of every command */
    static int run(CheckWork work, String... settings) {
        String[] all = Stream.of(ASIDE, settings).flatMap(Stream::of).toArray(String[]::new);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Throughline.class).run(all)) {
            return work.run(context.getBeansOfType(ConsistencyCheck.class).values());
        }
    }
}
