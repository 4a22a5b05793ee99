package org.throughline.shell.connection;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads forms, once the limit of their size is set and before anybody judges them: whoever asks later for a parameter of a
 * form that broke off gets that there is none. The server has then answered already.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 11)
class WholeForm extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isForm(request.getContentType())) {
            request.getParameterMap();
        }
        if (!response.isCommitted()) {
            chain.doFilter(request, response);
        }
    }

    private static boolean isForm(String type) {
        return type != null
                && (type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE) || type.startsWith("multipart/"));
    }
}
