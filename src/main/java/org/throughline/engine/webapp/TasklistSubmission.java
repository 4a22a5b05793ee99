package org.throughline.engine.webapp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.throughline.engine.task.SubmittedAnswers;

/** A submission of Tasklist with its variables gathered into one, which holds all answers as they were typed. */
final class TasklistSubmission extends HttpServletRequestWrapper {

    private static final int LARGEST = 2_000_000;

    private final byte[] body;

    private TasklistSubmission(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
    }

    static HttpServletRequest wrap(HttpServletRequest request, ObjectMapper json) throws IOException {
        byte[] sent = request.getInputStream().readNBytes(LARGEST);
        return new TasklistSubmission(request, gathered(sent, json));
    }

    /** What is no such submission is passed on as it came, for the engine to refuse. */
    private static byte[] gathered(byte[] sent, ObjectMapper json) throws IOException {
        try {
            JsonNode submission = json.readTree(sent);
            ObjectNode answers = json.createObjectNode();
            for (var variable : submission.path("variables").properties()) {
                answers.set(variable.getKey(), value(variable.getValue(), json));
            }
            ObjectNode whole = json.createObjectNode();
            whole.putObject("variables")
                    .putObject(SubmittedAnswers.VARIABLE)
                    .put("type", "String")
                    .put("value", json.writeValueAsString(answers));
            return json.writeValueAsBytes(whole);
        } catch (JsonProcessingException notJson) {
            return sent;
        }
    }

    private static JsonNode value(JsonNode variable, ObjectMapper json) throws JsonProcessingException {
        boolean text = variable.path("type").asText().equals("Json");
        return text ? json.readTree(variable.path("value").asText()) : variable.path("value");
    }

    @Override
    public int getContentLength() {
        return body.length;
    }

    @Override
    public long getContentLengthLong() {
        return body.length;
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Body(new ByteArrayInputStream(body));
    }

    private static final class Body extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        private Body(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("Read at once");
        }
    }
}
