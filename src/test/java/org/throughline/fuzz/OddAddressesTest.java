package org.throughline.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.throughline.IntegrationTest;
import org.throughline.PageClient;

/** Whatever stands in an address, the answer is a page, a refusal or "not found", and never a failure of the program. */
@IntegrationTest
class OddAddressesTest {

    private static final int TRIES_EACH = 14;
    private static final int MOST_NAMED_FAULTS = 20;

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    @Autowired
    private KnownPlaces known;

    @Test
    void aThousandOddParametersOverAllPagesAndListsFailNowhere() {
        List<PageClient> people = List.of("caseworker", "supervisor", "administrator", "intake").stream()
                .map(name -> PageClient.signedIn(port, name))
                .toList();
        OddAddress odd = new OddAddress(new Random(20_261_128L), known.all());
        Map<String, Integer> statuses = new TreeMap<>();
        List<String> faults = new ArrayList<>();
        int asked = 0;
        for (MappedAddress address : MappedAddress.of(handlers, RequestMethod.GET)) {
            for (int i = 0; i < TRIES_EACH; i++) {
                String path = odd.of(address);
                int status = people.get(asked++ % people.size()).get(path).statusCode();
                statuses.merge(status / 100 + "xx", 1, Integer::sum);
                if (status >= 500) {
                    faults.add(status + " " + path);
                }
            }
        }
        assertThat(asked).isGreaterThan(1_000);
        assertThat(statuses).containsKeys("2xx", "4xx");
        assertThat(faults.stream().limit(MOST_NAMED_FAULTS))
                .as("of %s", statuses)
                .isEmpty();
    }
}
