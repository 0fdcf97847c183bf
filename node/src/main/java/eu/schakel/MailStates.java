package eu.schakel;

import eu.schakel.mail.Outbox;
import eu.schakel.operator.NodeState;
import java.time.Clock;
import org.jooq.DSLContext;

/** How it stands with mail. */
record MailStates(boolean configured, Clock clock) {
    NodeState.Mail get(DSLContext sql) {
        return new NodeState.Mail(configured, Outbox.countLate(sql, clock.instant()), Outbox.countUndelivered(sql));
    }
}
