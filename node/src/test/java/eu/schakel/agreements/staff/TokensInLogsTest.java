package eu.schakel.agreements.staff;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Whoever reads the log must not be able to answer for a department, or to work as somebody who is signed in. */
class TokensInLogsTest {
    private final WorkPlace place = WorkPlace.open();
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final @Nullable Level before = ours().getLevel();

    @BeforeEach
    void listen() {
        logged.start();
        root().addAppender(logged);
        ours().setLevel(Level.TRACE);
    }

    @AfterEach
    void close() {
        root().detachAppender(logged);
        ours().setLevel(before);
        place.close();
    }

    @Test
    void noLineHoldsATokenOfADepartmentOrASession() {
        var lieve = place.coordinator();
        var made =
                lieve.post("/nl/briefing/departments", Map.of("since", "2026-05-24", "body", WorkPlace.MOW + " (MOW)"));
        var found = Pattern.compile("/department/([\\w-]{43})").matcher(made.html());
        assertThat(found.find()).isTrue();
        var token = found.group(1);
        var session = lieve.cookie().replaceAll(".*=", "");
        var path = "/nl/department/" + token;
        var department = place.stranger();

        var form = department.get(path + "/proef-2025/haventop");
        assertThat(department
                        .submit(form, "preview", Map.of("status", "stuck", "evidence", "Geen zaal."))
                        .status())
                .isEqualTo(200);
        department.get(path);
        department.get(path + "/proef-2025/nothing");
        department.get(path + ".pdf");
        department.get(path + "?x=" + "y".repeat(5_000));
        department.post(path, Map.of());
        department.post(path + "/proef-2025/haventop", Map.of("command", "no-id"));
        lieve.get("/nl/work");
        lieve.get("/nl/work/agreements/proef-2025/nothing");
        lieve.post("/nl/work/agreements/proef-2025/haventop/reading", Map.of("command", "no-id"));
        place.clock.advance(Duration.ofDays(31));
        department.get(path);
        lieve.get("/nl/work");

        var lines = lines();
        assertThat(lines).anyMatch(line -> line.contains("Request answered") && line.contains("{token}"));
        assertThat(lines).noneMatch(line -> line.contains(token)).noneMatch(line -> line.contains(session));
    }

    /** As the log writes them, with all that an event carries: more than the log is set to show. */
    private List<String> lines() {
        var encoder = new JsonEncoder();
        encoder.setContext(root().getLoggerContext());
        encoder.setWithFormattedMessage(true);
        encoder.start();
        return List.copyOf(logged.list).stream()
                .map(event -> new String(encoder.encode(event), StandardCharsets.UTF_8))
                .toList();
    }

    private static Logger ours() {
        return (Logger) LoggerFactory.getLogger("eu.schakel");
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
