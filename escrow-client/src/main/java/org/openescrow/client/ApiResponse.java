package org.openescrow.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpHeaders;
import java.util.Optional;
import org.openescrow.client.json.Answer;

/** An answer of the API, whatever its status. */
public final class ApiResponse {
    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;

    ApiResponse(int status, HttpHeaders headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    public int status() {
        return status;
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** The first line of a header, whatever the case of its name. */
    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    public HttpHeaders headers() {
        return headers;
    }

    /** The body as text; empty where there is none. */
    public String body() {
        return new String(body, UTF_8);
    }

    /** The body as a JSON object; {@link org.openescrow.client.json.UnexpectedAnswer} where it is none. */
    public Answer json() {
        return Answer.read(body);
    }

    /** Without the body. */
    @Override
    public String toString() {
        return "ApiResponse[" + status + "]";
    }
}
