package org.openescrow.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.openescrow.client.json.UnexpectedAnswer;
import org.openescrow.client.signature.HttpRequestSigner;

/**
 * One signed attempt over HTTP.
 *
 * @param base what paths stand below
 * @param signer who signs
 * @param http the connections
 * @param observer is told each attempt that was answered
 * @param timeout for the whole exchange, body included, which the JDK's own time-out leaves out
 */
record Wire(URI base, HttpRequestSigner signer, HttpClient http, Consumer<Exchange> observer, Duration timeout) {
    static final Duration STANDARD_TIMEOUT = Duration.ofSeconds(30);

    /** A page of a hundred entries has some fifty thousand; what is larger is not of the API. */
    private static final int MOST_BYTES = 1 << 20;

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    static HttpClient newHttpClient() {
        // Redirects are not followed: the signature covers the target, and the API has none.
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    ApiResponse send(ApiRequest request) throws IOException {
        URI target = URI.create(base + request.path());
        byte[] body = request.body();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", "application/json, application/problem+json");
        if (body.length > 0) {
            headers.put("Content-Type", "application/json");
        }
        headers.putAll(signer.sign(
                request.method(), target, body, request.idempotencyKey().orElse(null)));
        headers.putAll(request.headers());

        HttpRequest.Builder builder = HttpRequest.newBuilder(target)
                .method(
                        request.method(),
                        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(builder::setHeader);
        HttpResponse<byte[]> answer = await(http.sendAsync(builder.build(), answered -> new BoundedBody(MOST_BYTES)));
        ApiResponse response = new ApiResponse(answer.statusCode(), answer.headers(), answer.body());
        observer.accept(new Exchange(request, target, headers, response));
        return response;
    }

    private HttpResponse<byte[]> await(CompletableFuture<HttpResponse<byte[]>> answer) throws IOException {
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (BoundedBody.wasTooLarge(e)) {
                throw new UnexpectedAnswer("the answer is larger than " + MOST_BYTES + " bytes", e);
            }
            throw new IOException("no answer", e.getCause());
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new HttpTimeoutException("no answer within " + timeout.toMillis() + " ms");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for an answer");
        }
    }
}
