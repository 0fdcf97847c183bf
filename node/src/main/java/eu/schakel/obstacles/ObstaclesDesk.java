package eu.schakel.obstacles;

import eu.schakel.dossier.Body;
import eu.schakel.dossier.Desk;
import eu.schakel.dossier.Erased;
import eu.schakel.dossier.EventType;
import eu.schakel.dossier.Recorded;
import eu.schakel.obstacles.ObstacleEvents.CodeGiven;
import eu.schakel.obstacles.ObstacleEvents.PriorityAdopted;
import eu.schakel.obstacles.ObstacleEvents.PriorityEnded;
import eu.schakel.obstacles.ObstacleEvents.ProposalDeclined;
import eu.schakel.obstacles.ObstacleEvents.Published;
import eu.schakel.obstacles.ObstacleEvents.StandingChanged;
import eu.schakel.obstacles.ObstacleEvents.Started;
import eu.schakel.obstacles.ObstacleEvents.StepProposed;
import eu.schakel.obstacles.ObstacleEvents.StepTaken;
import eu.schakel.obstacles.ObstacleEvents.Supported;
import java.util.List;
import org.jooq.DSLContext;

/** The desk as the kernel sees it: its kinds of event, its projections, and what the home answers to the neighbour. */
public final class ObstaclesDesk implements Desk {
    /** Name in the first event of its dossiers. */
    public static final String NAME = "obstacles";

    private final Procedures procedures;
    private final String side;

    /** @param side this node: only the home answers */
    public ObstaclesDesk(Procedures procedures, String side) {
        this.procedures = procedures;
        this.side = side;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<EventType<?>> types() {
        return ObstacleEvents.TYPES;
    }

    @Override
    public List<String> projections() {
        return List.of("core.obstacle", "open.obstacle", "open.obstacle_support", "open.obstacle_priority");
    }

    @Override
    public boolean isOnlyForHome(Body body) {
        return body instanceof Started
                || body instanceof StepTaken
                || body instanceof ProposalDeclined
                || body instanceof Published
                || body instanceof StandingChanged;
    }

    @Override
    public void project(DSLContext sql, Recorded recorded) {
        switch (recorded.event().body()) {
            case Started started -> ObstacleRows.insert(sql, recorded, started);
            case CodeGiven given -> ObstacleRows.code(sql, recorded, given);
            case Published published -> {
                ObstacleRows.advance(sql, recorded);
                OpenRows.publish(sql, recorded, published);
            }
            case StandingChanged changed -> OpenRows.stand(sql, recorded, changed);
            case Supported supported -> OpenRows.support(sql, recorded);
            case PriorityAdopted adopted -> OpenRows.adopt(sql, recorded, adopted);
            case PriorityEnded ended -> OpenRows.end(sql, recorded, ended);
            default -> ObstacleRows.advance(sql, recorded);
        }
    }

    @Override
    public void erase(DSLContext sql, Erased erased) {
        var carrier = erased.carrier().body();
        if (carrier instanceof Published || carrier instanceof PriorityEnded) {
            OpenRows.erase(sql, erased);
        } else {
            ObstacleRows.erase(sql, erased);
        }
    }

    @Override
    public List<? extends Body> react(DSLContext sql, Recorded recorded) {
        var event = recorded.event();
        return event.body() instanceof StepProposed proposed
                ? ObstacleRows.find(sql, event.dossier())
                        .filter(obstacle -> obstacle.home().equals(side))
                        .map(obstacle -> Deciding.answer(
                                obstacle,
                                procedures.get(obstacle.procedure()),
                                proposed,
                                event.author().side(),
                                Days.of(recorded.knownAt())))
                        .orElse(List.of())
                : List.of();
    }
}
