package org.throughline.worklist.process;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailSendException;
import org.throughline.engine.TaskInfo;
import org.throughline.notices.Notices;

class ReminderMailTest {

    private static final Instant NOON = Instant.parse("2026-03-12T12:00:00Z");

    private final Notices notices = mock();
    private final ReminderMail mail = new ReminderMail(notices, Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void whoeverHasAContactOnADayGetsAMailWithoutAName() {
        mail.on(new TaskReminded(task(Map.of("dueFrom", "visitOn"))));
        verify(notices).write("carla", "notice.task-day");
    }

    @Test
    void whatIsDueByTheTableIsNotMailed() {
        mail.on(new TaskReminded(task(Map.of())));
        verify(notices, never()).write(any(), any());
    }

    @Test
    void aMailServerThatDoesNotAnswerLeavesTheReminderOnTheDesk() {
        doThrow(new MailSendException("gone")).when(notices).write(any(), any());
        assertThatCode(() -> mail.on(new TaskReminded(task(Map.of("dueFrom", "visitOn")))))
                .doesNotThrowAnyException();
    }

    private static TaskInfo task(Map<String, String> properties) {
        return new TaskInfo(
                "t1",
                new TaskInfo.TaskElement("VisitAtHome", "Visit at home", "visit-at-home", properties),
                new TaskInfo.TaskProcess("visits", "d", "i", UUID.randomUUID(), "TL-2026-000001"),
                "carla",
                Set.of("caseworker"),
                NOON.minus(Duration.ofDays(9)),
                NOON.plus(Duration.ofDays(1)),
                50);
    }
}
