package org.throughline.shell.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leaves the NUL character out of everything that is asked for or sent by a form: the database holds no text with one,
 * and nobody's name has one.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class StorableParameters extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Storable(request), response);
    }

    private static final class Storable extends HttpServletRequestWrapper {

        private Storable(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getParameter(String name) {
            return storable(super.getParameter(name));
        }

        @Override
        public String[] getParameterValues(String name) {
            return storable(super.getParameterValues(name));
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> storable = new LinkedHashMap<>();
            super.getParameterMap().forEach((name, values) -> storable.put(name, storable(values)));
            return Collections.unmodifiableMap(storable);
        }

        private static String[] storable(String[] values) {
            return values == null
                    ? null
                    : Stream.of(values).map(Storable::storable).toArray(String[]::new);
        }

        private static String storable(String value) {
            return value == null || value.indexOf('\0') < 0 ? value : value.replace("\0", "");
        }
    }
}
