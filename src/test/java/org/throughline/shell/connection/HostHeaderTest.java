package org.throughline.shell.connection;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.throughline.BrowserToken;
import org.throughline.IntegrationTest;

/** The name that a request calls us by comes back in no answer, so that no cache and no link leads astray. */
@IntegrationTest
class HostHeaderTest {

    private static final String FOREIGN = "evil.example";
    private static final List<String> BESIDE = List.of(
            "/camunda",
            "/camunda/",
            "/camunda/app/tasklist/default/",
            "/camunda/app/cockpit/default/",
            "/camunda/api/engine/engine/",
            "/v3/api-docs",
            "/v3/api-docs/swagger-config",
            "/swagger-ui.html",
            "/swagger-ui/index.html",
            "/nothing-here");

    @LocalServerPort
    private int port;

    @Autowired
    private List<RequestMappingHandlerMapping> mappings;

    @Test
    void noAnswerNamesIt() {
        Set<String> addresses = addresses();
        assertThat(addresses).hasSizeGreaterThan(20);
        for (String session : List.of("", session("caseworker"), session("administrator"))) {
            for (String address : addresses) {
                assertThat(answer("GET", address, session)).as(address).doesNotContain(FOREIGN);
            }
        }
        assertThat(answer("POST", "/sign-out", session("caseworker"))).doesNotContain(FOREIGN);
    }

    @Test
    void redirectsLeadToAPath() {
        assertThat(answer("GET", "/work", "")).contains("Location: /sign-in");
        assertThat(answer("GET", "/camunda/app/tasklist/default/", "")).contains("Location: /sign-in");
    }

    @Test
    void whereNamesAreSetOthersAreRefused() throws Exception {
        AllowedHosts hosts = new AllowedHosts(Set.of("Cases.Agency.example"));
        assertThat(status(hosts, "cases.agency.example")).isEqualTo(200);
        assertThat(status(hosts, FOREIGN)).isEqualTo(400);
        assertThat(status(new AllowedHosts(Set.of()), FOREIGN))
                .as("any, where none is set")
                .isEqualTo(200);
    }

    private static int status(AllowedHosts hosts, String name) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.setServerName(name);
        MockHttpServletResponse response = new MockHttpServletResponse();
        FilterChain next = new MockFilterChain();
        hosts.doFilter(request, response, next);
        return response.getStatus();
    }

    private Set<String> addresses() {
        Set<String> addresses = new LinkedHashSet<>(BESIDE);
        mappings.forEach(mapping -> mapping.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().isEmpty()
                        || info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern -> !pattern.contains("{") && !pattern.contains("*"))
                .forEach(addresses::add));
        return addresses;
    }

    /** @return the session's cookie */
    private String session(String username) {
        String answer = send("POST", "/sign-in", "", "username=" + username + "&password=demo");
        assertThat(answer).doesNotContain(FOREIGN);
        Matcher cookie = Pattern.compile("Set-Cookie: (JSESSIONID=[^;]+)").matcher(answer);
        assertThat(cookie.find()).as(answer).isTrue();
        return cookie.group(1);
    }

    private String answer(String method, String address, String session) {
        return send(method, address, session, "");
    }

    private String send(String method, String address, String session, String form) {
        try (RawClient client = new RawClient(port)) {
            client.sendHead(
                            method + " " + address + " HTTP/1.1",
                            "Host: " + FOREIGN,
                            "Cookie: XSRF-TOKEN=" + BrowserToken.TOKEN + "; " + session,
                            "X-CSRF-TOKEN: " + BrowserToken.masked(),
                            "Accept: text/html,application/json",
                            "Content-Type: application/x-www-form-urlencoded",
                            "Content-Length: " + form.length(),
                            "Connection: close")
                    .send(form);
            return client.readAll();
        }
    }
}
