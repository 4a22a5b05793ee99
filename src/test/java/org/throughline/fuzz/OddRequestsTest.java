package org.throughline.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.throughline.IntegrationTest;
import org.throughline.PageClient;

/**
 * Whatever stands in an address, and whatever a script or a forged form sends, the answer is a page, a refusal in words
 * or "not found", and never a failure of the program.
 */
@IntegrationTest
class OddRequestsTest {

    private static final int TRIES_EACH = 14;
    private static final int MOST_NAMED_FAULTS = 20;

    /** They end the session that asks, move the clock or change the language of whoever asks. */
    private static final Set<String> LEFT_OUT = Set.of("/sign-out", "/language", "/api/v1/demo/clock");

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    @Autowired
    private KnownPlaces known;

    private final Map<String, Integer> statuses = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    @Test
    void aThousandOddParametersOverAllPagesAndListsFailNowhere() {
        OddAddress odd = new OddAddress(new Random(20_261_128L), known.all());
        List<PageClient> people = people();
        int asked = 0;
        for (MappedAddress address : MappedAddress.of(handlers, RequestMethod.GET)) {
            for (int i = 0; i < TRIES_EACH; i++) {
                String path = odd.of(address);
                note(people.get(asked++ % people.size()).get(path).statusCode(), path);
            }
        }
        assertThat(asked).isGreaterThan(1_000);
        assertThat(statuses).containsKeys("2xx", "4xx");
        assertThat(faults.stream().limit(MOST_NAMED_FAULTS))
                .as("of %s", statuses)
                .isEmpty();
    }

    @Test
    void oddJsonFailsNowhere() {
        OddAddress odd = new OddAddress(new Random(20_261_129L), known.butForAccounts());
        List<PageClient> people = people();
        int asked = 0;
        for (MappedAddress address : addresses()) {
            if (address.body() == null) {
                continue;
            }
            for (String body : OddBody.of(address.body())) {
                String path = odd.of(address);
                PageClient person = people.get(asked++ % people.size());
                note(
                        person.json(address.method().name(), path, body).statusCode(),
                        address.method() + " " + path + " " + body);
            }
        }
        assertThat(asked).isGreaterThan(200);
        assertThat(faults.stream().limit(MOST_NAMED_FAULTS))
                .as("of %s", statuses)
                .isEmpty();
    }

    @Test
    void oddFormsFailNowhere() {
        Random random = new Random(20_261_130L);
        OddAddress odd = new OddAddress(random, known.butForAccounts());
        List<PageClient> people = people();
        int asked = 0;
        for (MappedAddress address : addresses()) {
            if (address.body() != null || address.method() != RequestMethod.POST) {
                continue;
            }
            for (int i = 0; i < 8; i++) {
                String path = odd.of(new MappedAddress(address.method(), address.pattern(), List.of(), null));
                String form = odd.form(address.parameters());
                PageClient person = people.get(asked++ % people.size());
                note(person.submitEncoded(path, form).statusCode(), "POST " + path + " " + form);
            }
        }
        assertThat(asked).isGreaterThan(200);
        assertThat(faults.stream().limit(MOST_NAMED_FAULTS))
                .as("of %s", statuses)
                .isEmpty();
    }

    private void note(int status, String what) {
        statuses.merge(status / 100 + "xx", 1, Integer::sum);
        if (status >= 500) {
            faults.add(status + " " + what);
        }
    }

    private List<MappedAddress> addresses() {
        return MappedAddress.of(
                        handlers, RequestMethod.POST, RequestMethod.PUT, RequestMethod.PATCH, RequestMethod.DELETE)
                .stream()
                .filter(address -> !LEFT_OUT.contains(address.pattern()))
                .toList();
    }

    private List<PageClient> people() {
        return List.of("caseworker", "supervisor", "administrator", "intake").stream()
                .map(name -> PageClient.signedIn(port, name))
                .toList();
    }
}
