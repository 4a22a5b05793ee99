package org.throughline.shell.failure;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.throughline.shared.ByteAllowance;
import org.throughline.shell.Addresses;

/** Refuses bodies over the limit: at once where the length is announced, else as soon as reading passes it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BodyLimit extends OncePerRequestFilter {

    private final DataSize limit;
    private final DataSize uploads;
    private final ProblemWriter problems;

    BodyLimit(
            @Value("${throughline.body-limit:10MB}") DataSize limit,
            @Value("${spring.servlet.multipart.max-request-size:50MB}") DataSize uploads,
            ProblemWriter problems) {
        this.limit = limit;
        this.uploads = uploads;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        long most = (type != null && type.startsWith("multipart/") ? uploads : limit).toBytes();
        if (request.getContentLengthLong() <= most) {
            chain.doFilter(new Limited(request, most), response);
        } else if (Addresses.isApi(request)) {
            problems.write(HttpStatus.PAYLOAD_TOO_LARGE, request, response);
        } else {
            response.sendError(HttpStatus.PAYLOAD_TOO_LARGE.value());
        }
    }

    private static final class Limited extends HttpServletRequestWrapper {

        private final long most;
        private ServletInputStream counted;

        Limited(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (counted == null) {
                counted = new CountedInputStream(super.getInputStream(), most);
            }
            return counted;
        }

        @Override
        public BufferedReader getReader() throws IOException {
            String encoding = getCharacterEncoding() == null ? "UTF-8" : getCharacterEncoding();
            return new BufferedReader(new InputStreamReader(getInputStream(), encoding));
        }
    }

    private static final class CountedInputStream extends ServletInputStream {

        private final ServletInputStream body;
        private final InputStream metered;

        CountedInputStream(ServletInputStream body, long most) {
            this.body = body;
            this.metered = new ByteAllowance(most, BodyTooLarge::new).over(body);
        }

        @Override
        public int read() throws IOException {
            return metered.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return metered.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
