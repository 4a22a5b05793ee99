package org.throughline.designer.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.throughline.designer.Effects.TaskEffect;
import org.throughline.designer.domain.EffectCases;
import org.throughline.designer.effect.CaseFlagsReading;
import org.throughline.designer.effect.DueQuestion;
import org.throughline.designer.effect.Duty;
import org.throughline.designer.effect.Flags;
import org.throughline.designer.effect.Forecast;
import org.throughline.designer.effect.Outcome;
import org.throughline.designer.effect.Route;
import org.throughline.designer.effect.RunningProcesses;
import org.throughline.designer.effect.Standing;
import org.throughline.designer.effect.Tally;
import org.throughline.designer.effect.TaskDifferences;
import org.throughline.engine.TaskOutlook;

/**
 * Works out what becomes of every running process: reads where they stand, tries some of each kind, foretells the rest
 * by the same rules, and tries each where the rules do not reach.
 */
@Component
class EffectComputation {

    private static final Logger LOG = LoggerFactory.getLogger(EffectComputation.class);

    private static final int PORTION = 1000;

    /** Trying one by one ends after so long; the rest is told by what is known of its like. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Rehearsal rehearsal;
    private final GroupTrial groups;
    private final RunningProcesses running;
    private final CaseFlagsReading flagsReading;
    private final TaskOutlook outlook;
    private final EffectCases records;
    private final Clock clock;

    EffectComputation(
            Rehearsal rehearsal,
            GroupTrial groups,
            RunningProcesses running,
            CaseFlagsReading flagsReading,
            TaskOutlook outlook,
            EffectCases records,
            Clock clock) {
        this.rehearsal = rehearsal;
        this.groups = groups;
        this.running = running;
        this.flagsReading = flagsReading;
        this.outlook = outlook;
        this.records = records;
        this.clock = clock;
    }

    Tally compute(EffectJob job, EffectWatch watch) {
        long begun = clock.millis();
        Map<String, Route> routes = rehearsal.routes(job);
        Tally tally = new Tally();
        routes.values().forEach(route -> tally.process(route.to()));
        List<RunningProcesses.Head> heads = running.heads(routes.keySet());
        watch.add(heads.size());
        List<Standing> standings = new ArrayList<>();
        Map<String, Flags> flags = new HashMap<>();
        for (List<RunningProcesses.Head> portion : portions(heads)) {
            List<Standing> read = running.standings(portion);
            standings.addAll(read);
            flags.putAll(flags(read, routes));
            watch.requireGoingOn();
        }
        long read = clock.millis();
        GroupTrial.Verdicts verdicts = groups.judge(job, standings, routes, watch::isStopped);
        long tried = clock.millis();
        Foretelling foretelling = foretelling(job, standings, routes, flags, verdicts);
        foretelling.tried().putAll(rehearsal.tryAll(job, foretelling.untold(), routes, patience(watch)));
        long told = clock.millis();
        tell(job, standings, routes, foretelling, tally, watch);
        LOG.info(
                "Effect of {}: {} processes read in {} ms, samples tried in {} ms, {} tried one by one in {} ms, kept in {} ms",
                job.redesign(),
                standings.size(),
                read - begun,
                tried - read,
                foretelling.untold().size(),
                told - tried,
                clock.millis() - told);
        return tally;
    }

    private BooleanSupplier patience(EffectWatch watch) {
        Instant end = clock.instant().plus(PATIENCE);
        return () -> watch.isStopped() || clock.instant().isAfter(end);
    }

    private Map<String, Flags> flags(List<Standing> standings, Map<String, Route> routes) {
        List<String> asked = standings.stream()
                .filter(standing -> !standing.tasks().isEmpty())
                .map(Standing::processInstanceId)
                .toList();
        Set<String> own = routes.values().stream()
                .flatMap(route -> route.to().duties().values().stream())
                .flatMap(EffectComputation::variables)
                .collect(Collectors.toSet());
        return flagsReading.of(asked, own);
    }

    private static Stream<String> variables(Duty duty) {
        return Stream.of(Optional.ofNullable(duty.teamFrom()), Optional.ofNullable(duty.dueFrom()))
                .flatMap(Optional::stream);
    }

    private Foretelling foretelling(
            EffectJob job,
            List<Standing> standings,
            Map<String, Route> routes,
            Map<String, Flags> flags,
            GroupTrial.Verdicts verdicts) {
        Set<DueQuestion> questions = new HashSet<>();
        standings.forEach(standing -> questions.addAll(Forecast.questions(
                standing, routes.get(standing.definitionId()), flags.getOrDefault(key(standing), Flags.NONE))));
        Forecast forecast = new Forecast(outlook, rehearsal.answers(job, questions));
        Map<String, Outcome> told = new HashMap<>();
        List<Standing> untold = new ArrayList<>();
        for (Standing standing : standings) {
            Route route = routes.get(standing.definitionId());
            Outcome routed = Outcome.routed(standing, route, standing.tasks());
            if (routed.refusal() != null) {
                told.put(key(standing), routed);
            } else if (verdicts.refused().containsKey(standing.group())) {
                told.put(
                        key(standing),
                        Outcome.refused(standing, verdicts.refused().get(standing.group())));
            } else {
                boolean begun = standing.steps().stream().anyMatch(route.begun()::containsKey);
                Optional<Outcome> foretold = begun || verdicts.mixed().contains(standing.group())
                        ? Optional.empty()
                        : forecast.tasks(standing, route, flags.getOrDefault(key(standing), Flags.NONE))
                                .map(tasks -> Outcome.routed(standing, route, tasks));
                foretold.ifPresentOrElse(outcome -> told.put(key(standing), outcome), () -> untold.add(standing));
            }
        }
        return new Foretelling(told, untold);
    }

    private void tell(
            EffectJob job,
            List<Standing> standings,
            Map<String, Route> routes,
            Foretelling foretelling,
            Tally tally,
            EffectWatch watch) {
        for (List<Standing> portion : portions(standings)) {
            List<EffectCases.Row> rows = new ArrayList<>();
            for (Standing standing : portion) {
                Route route = routes.get(standing.definitionId());
                Outcome outcome = foretelling
                        .tried()
                        .getOrDefault(key(standing), Outcome.routed(standing, route, standing.tasks()));
                List<TaskEffect> tasks = TaskDifferences.between(standing.tasks(), outcome.tasks());
                tally.count(standing, route, outcome, tasks);
                rows.add(EffectRows.row(standing, route, outcome, tasks));
            }
            watch.requireGoingOn();
            if (!records.add(job.redesign(), job.run(), rows)) {
                throw new EffectWatch.Stopped();
            }
            watch.done(portion.size());
        }
    }

    private static String key(Standing standing) {
        return standing.processInstanceId();
    }

    private static <T> List<List<T>> portions(List<T> all) {
        List<List<T>> portions = new ArrayList<>();
        for (int from = 0; from < all.size(); from += PORTION) {
            portions.add(all.subList(from, Math.min(all.size(), from + PORTION)));
        }
        return portions;
    }

    /** @param tried what is told of each; @param untold what has to be tried one by one */
    private record Foretelling(Map<String, Outcome> tried, List<Standing> untold) {}
}
