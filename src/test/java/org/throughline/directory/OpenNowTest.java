package org.throughline.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A service is open, closed, or its hours do not say; the search, the match and the rows of a choice ask the same. */
class OpenNowTest {

    private static final LocalDateTime MONDAY_NOON = LocalDateTime.parse("2026-03-02T12:00");

    @Test
    void itIsOpenFromTheOpeningToTheClosingOfThatDay() throws IOException {
        assertOpen("h,s,WEEKLY,MO,,09:00,12:30,,", MONDAY_NOON, true);
        assertOpen("h,s,WEEKLY,MO,,09:00,12:30,,", MONDAY_NOON.plusMinutes(30), false);
        assertOpen("h,s,WEEKLY,MO,,09:00,12:30,,", MONDAY_NOON.plusDays(1), false);
    }

    @Test
    void hoursOverMidnightBelongToTheDayBefore() throws IOException {
        assertOpen("h,s,WEEKLY,SU,,20:00,06:00,,", MONDAY_NOON.withHour(5), true);
        assertOpen("h,s,WEEKLY,SU,,20:00,06:00,,", MONDAY_NOON, false);
    }

    @Test
    void whatIsNotTheSameEachWeekSaysNothingButWhereOtherHoursDo() throws IOException {
        assertOpen("", MONDAY_NOON, null);
        assertOpen("h,s,MONTHLY,1MO,,09:00,17:00,,", MONDAY_NOON, null);
        assertOpen("h,s,MONTHLY,1MO,,09:00,17:00,,\ni,s,WEEKLY,TU,,09:00,17:00,,", MONDAY_NOON, null);
        assertOpen("h,s,MONTHLY,1MO,,09:00,17:00,,\ni,s,WEEKLY,MO,,09:00,17:00,,", MONDAY_NOON, true);
        assertOpen("h,s,WEEKLY,MO,5,09:00,17:00,,", MONDAY_NOON, null);
    }

    @Test
    void aSeasonThatIsOverOrHasNotBegunSaysNothing() throws IOException {
        assertOpen("h,s,WEEKLY,MO,,09:00,17:00,2025-06-01,2025-08-31", MONDAY_NOON, null);
        assertOpen("h,s,WEEKLY,MO,,09:00,17:00,2026-06-01,2026-08-31", MONDAY_NOON, null);
        assertOpen("h,s,WEEKLY,MO,,09:00,17:00,2026-01-01,2026-08-31", MONDAY_NOON, true);
    }

    private static void assertOpen(String hours, LocalDateTime at, Boolean open) throws IOException {
        DirectoryDatabase directory = DirectoryDatabase.empty();
        directory.load(
                ImportZip.of(Map.of(
                        "organizations.csv",
                        "id,name\no,Lantern\n",
                        "services.csv",
                        "id,organization_id,name,status\ns,o,Night kitchen,active\n",
                        "schedules.csv",
                        "id,service_id,freq,byday,byweekno,opens_at,closes_at,valid_from,valid_to\n" + hours + "\n")),
                "lantern");
        UUID service = directory.jdbc.queryForObject("select id from directory_service", UUID.class);
        assertThat(directory.services.openAt(at, List.of(service)).get(service))
                .as(hours + " at " + at)
                .isEqualTo(open);
    }
}
