package eu.schakel.obstacles.staff;

import eu.schakel.obstacles.Obstacle;
import eu.schakel.procedure.Clock;
import eu.schakel.procedure.Procedure;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person of this side finds in the morning: what runs out, what waits, what woke up. Pure: made from what is given. */
record MyDay(List<Item> due, List<Item> waiting, List<Item> woken) {
    /** What runs out within two weeks is in sight: it leaves time to ask somebody and get an answer. */
    static final int SOON_DAYS = 14;

    /** Who was away for a week has missed nothing. */
    static final Duration WOKEN = Duration.ofDays(7);

    /** Why a dossier stands in a list. */
    enum Why {
        RUNS_OUT,
        LATE,
        STILL,
        MINE,
        NOBODYS,
        OFFERED,
        DRAFT,
        ADVICE,
        ANSWERED,
        ACCEPTED,
        NEIGHBOUR,
        DECLINED;

        /** The end of the message key. */
        String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** A dossier with all that is asked of it. */
    record Seen(Obstacle obstacle, Procedure procedure, List<Clock> clocks) {
        String place(String self) {
            return obstacle.home().equals(self) ? "home" : "neighbour";
        }

        List<Procedure.Step> steps(String place) {
            return procedure.listSteps(obstacle.state()).stream()
                    .filter(step -> step.by().side().equals(place))
                    .toList();
        }

        /** Whoever reported must say something first: they can go on, not only stop. */
        boolean waitsForReporter() {
            return steps("outside").stream().anyMatch(step -> step.outcomes().isEmpty());
        }
    }

    /**
     * A line of a list.
     *
     * @param clock that makes it stand there, or null
     * @param since when it began to wait
     */
    record Item(Obstacle obstacle, Why why, @Nullable Clock clock, Instant since) {}

    static MyDay of(List<Seen> running, UUID person, String self, LocalDate today, Instant now) {
        return new MyDay(due(running, self, today), waiting(running, person, self), woken(running, self, now));
    }

    private static List<Item> due(List<Seen> running, String self, LocalDate today) {
        return running.stream()
                .flatMap(seen -> due(seen, self, today).stream())
                .sorted(Comparator.comparing((Item item) -> item.why == Why.STILL)
                        .thenComparing(MyDay::end)
                        .thenComparing(Item::since))
                .toList();
    }

    private static LocalDate end(Item item) {
        return item.clock == null ? LocalDate.MAX : item.clock.end();
    }

    private static Optional<Item> due(Seen seen, String self, LocalDate today) {
        var place = seen.place(self);
        var ours = seen.clocks.stream()
                .filter(clock -> clock.by().side().equals(place))
                .toList();
        var running = ours.stream().filter(clock -> clock.stillSince() == null).findFirst();
        if (running.isEmpty()) {
            return ours.stream()
                    .findFirst()
                    .map(clock -> new Item(seen.obstacle, Why.STILL, clock, seen.obstacle.changedAt()));
        }
        var clock = running.get();
        if (clock.end().isAfter(today.plusDays(SOON_DAYS))) {
            return Optional.empty();
        }
        var why = clock.end().isBefore(today) ? Why.LATE : Why.RUNS_OUT;
        return Optional.of(new Item(seen.obstacle, why, clock, seen.obstacle.changedAt()));
    }

    private static List<Item> waiting(List<Seen> running, UUID person, String self) {
        var all = new ArrayList<Item>();
        for (var seen : running) {
            var obstacle = seen.obstacle;
            boolean isHome = obstacle.home().equals(self);
            boolean isOurTurn = !seen.steps(seen.place(self)).isEmpty() && !seen.waitsForReporter();
            var assigned = obstacle.inside().assignedTo();
            if (isHome && isOurTurn && assigned.map(person::equals).orElse(true)) {
                all.add(item(obstacle, assigned.isPresent() ? Why.MINE : Why.NOBODYS));
            }
            if (!isHome && isOurTurn && obstacle.proposals().isEmpty()) {
                all.add(item(obstacle, Why.OFFERED));
            }
            if (isHome && obstacle.inside().draft() != null) {
                all.add(item(obstacle, Why.DRAFT));
            }
            obstacle.advice().stream()
                    .filter(advice -> !advice.side().equals(self) && advice.answer() == null)
                    .forEach(advice -> all.add(new Item(obstacle, Why.ADVICE, null, advice.at())));
        }
        all.sort(Comparator.comparing(Item::since));
        return all;
    }

    private static Item item(Obstacle obstacle, Why why) {
        return new Item(obstacle, why, null, obstacle.changedAt());
    }

    private static List<Item> woken(List<Seen> running, String self, Instant now) {
        return running.stream()
                .filter(seen -> seen.obstacle.changedAt().isAfter(now.minus(WOKEN)))
                .flatMap(seen -> woken(seen, self).stream())
                .filter(item -> item.since.isAfter(now.minus(WOKEN)))
                .sorted(Comparator.comparing(Item::since).reversed())
                .toList();
    }

    private static Optional<Item> woken(Seen seen, String self) {
        var obstacle = seen.obstacle;
        if (!obstacle.declined().isEmpty()) {
            return Optional.of(item(obstacle, Why.DECLINED));
        }
        var last = obstacle.steps().getLast();
        var declared = seen.procedure.step(last.step());
        boolean isOthers = !obstacle.home().equals(self) && !last.side().equals(obstacle.home());
        if (declared.opens() || isOthers) {
            return Optional.empty();
        }
        return why(declared, last, self).map(why -> new Item(obstacle, why, null, last.at()));
    }

    private static Optional<Why> why(Procedure.Step declared, Obstacle.Step taken, String self) {
        if (declared.by().side().equals("outside")) {
            return Optional.of(Why.ANSWERED);
        }
        if (taken.side().equals(self)) {
            return Optional.empty();
        }
        return Optional.of(declared.handsOver() ? Why.ACCEPTED : Why.NEIGHBOUR);
    }
}
