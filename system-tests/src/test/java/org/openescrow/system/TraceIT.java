package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import io.opentelemetry.proto.trace.v1.Status.StatusCode;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.openescrow.client.ApiRequest;
import org.openescrow.client.ApiResponse;
import org.openescrow.micro.demo.Identity;
import org.openescrow.system.SpanCollector.Seen;

/** A caller's trace goes on through the system: to the bank, over the queue, into the ledger, to the platform. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class TraceIT {
    private static final String CALLBACK = "POST /escrow/callbacks/{channel}";

    private SpanCollector collector;
    private RunningSystem system;
    private Receiver receiver;
    private Marketplace shop;
    private Subscriber subscriber;
    private Marketplace.Customer customer;

    @BeforeAll
    void start() throws IOException {
        collector = new SpanCollector();
        receiver = new Receiver();
        Map<String, String> settings = new HashMap<>(Subscriber.ALLOWING_LOOPBACK);
        settings.putAll(collector.settings());
        system = RunningSystem.start("traces", settings);
        shop = Marketplace.admitted(system);
        subscriber = new Subscriber(shop, receiver);
        customer = shop.customer(5_000);
    }

    @AfterAll
    void stop() {
        receiver.close();
        collector.close();
        system.close();
    }

    /** Where a caller is in a trace of its own. */
    private record Caller(String trace, String span) {
        static Caller somewhere() {
            byte[] ids = new byte[24];
            new SecureRandom().nextBytes(ids);
            String hex = HexFormat.of().formatHex(ids);
            return new Caller(hex.substring(0, 32), hex.substring(32));
        }

        ApiRequest sends(ApiRequest request) {
            return request.withHeader("traceparent", "00-" + trace + "-" + span + "-01")
                    .withHeader("tracestate", "caller=own")
                    .withHeader("baggage", "caller=own");
        }

        boolean called(Seen span) {
            return span.trace().equals(trace) && span.parent().equals(span());
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void aRechargeGoesOnToTheBank() {
        Caller caller = Caller.somewhere();
        String orderNo = Marketplace.number("r");
        recharged(caller, orderNo);

        Seen server = collector.await("POST /escrow/v1/recharges", caller::called);
        assertEquals(SpanKind.SPAN_KIND_SERVER, server.span().getKind());
        assertEquals("POST", server.attribute("http.request.method"));
        assertEquals("201", server.attribute("http.response.status_code"));
        assertEquals("/escrow/v1/recharges", server.attribute("http.route"));
        assertTrue(server.attributes().keySet().containsAll(Set.of("escrow.request_id", "escrow.platform_no")));
        Seen recharge = collector.awaitChild(server, "recharge");
        assertEquals(orderNo, recharge.attribute("escrow.order_no"));
        Seen question = collector.awaitChild(recharge, "bank DEBIT");
        assertEquals("ACCEPTED", question.attribute("escrow.bank.outcome"));
        Seen call = collector.awaitChild(question, "POST");
        assertEquals(SpanKind.SPAN_KIND_CLIENT, call.span().getKind());
        assertEquals("202", call.attribute("http.response.status_code"));
        assertTrue(call.attribute("url.full").endsWith("/sandbox/bank/debits"), call::toString);
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void aCallbackGoesOverTheQueueIntoTheLedgerAndToThePlatform() {
        subscriber.registered("/traced", "recharge.succeeded");
        Caller caller = Caller.somewhere();
        String orderNo = Marketplace.number("r");
        String id = recharged(caller, orderNo);

        Seen shared = collector.await("shared transaction", span -> orderNo.equals(span.attribute("escrow.order_no")));
        Seen settled = collector.await("settle payment", shared::isChildOf);
        Seen recharge = collector.await("recharge", span -> span.trace().equals(caller.trace()));
        assertEquals(List.of(recharge.id()), settled.links());
        Seen processed = collector.await("process bank.callbacks", settled::isChildOf);
        assertEquals(SpanKind.SPAN_KIND_CONSUMER, processed.span().getKind());
        assertEquals(recharge.attribute("escrow.bank_request_no"), processed.attribute("escrow.bank_request_no"));
        Seen sent = collector.await("send bank.callbacks", processed::isChildOf);
        assertEquals(SpanKind.SPAN_KIND_PRODUCER, sent.span().getKind());
        Seen callback = collector.await(CALLBACK, sent::isChildOf);
        assertEquals(SpanKind.SPAN_KIND_SERVER, callback.span().getKind());
        // The bank has a trace of its own or none.
        assertEquals("", callback.parent());
        assertNotEquals(caller.trace(), callback.trace());
        collector.awaitChild(shared, "ledger post");

        Receiver.Hook hook = receiver.await("/traced", "recharge.succeeded", 1).get(0);
        assertEquals(id, hook.data().getString("id"));
        Seen told = collector.awaitChild(shared, "POST");
        assertEquals(SpanKind.SPAN_KIND_CLIENT, told.span().getKind());
        assertEquals(hook.id(), told.attribute("escrow.event_id"));
        assertEquals("00-" + told.trace() + "-" + told.id() + "-01", hook.traceparent());
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void aPurchasesTransactionIsAStepOfItsTrace() {
        Caller caller = Caller.somewhere();
        ApiResponse paid = shop.client.send(
                caller.sends(Marketplace.purchase(customer, shop.merchant().id(), 100)));
        assertEquals(201, paid.status(), paid.body());
        Seen server = collector.await("POST /escrow/v1/consumptions", caller::called);
        assertFalse(server.attribute("escrow.order_no").isEmpty());
        Seen transaction = collector.awaitChild(server, "shared transaction");
        assertEquals("1", transaction.attribute("escrow.requests"));
        assertEquals(List.of(), transaction.links());
        collector.awaitChild(transaction, "ledger post");
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void aRefusalIsNoFault() {
        Caller caller = Caller.somewhere();
        ApiResponse refused = shop.client.send(
                caller.sends(Marketplace.purchase(customer, shop.merchant().id(), 900_000)));
        assertEquals(422, refused.status(), refused.body());
        Seen server = collector.await("POST /escrow/v1/consumptions", caller::called);
        assertEquals("422", server.attribute("http.response.status_code"));
        assertEquals(StatusCode.STATUS_CODE_UNSET, server.span().getStatus().getCode());
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    @Tag("launcher")
    void theLogNamesTheTrace() {
        Caller caller = Caller.somewhere();
        shop.world.nextDebits("TIMEOUT_NOT_DONE", 1, 600_000);
        ApiResponse recharge = shop.client.send(caller.sends(recharge(shop.customer(0), Marketplace.number("r"))));
        assertEquals(201, recharge.status(), recharge.body());
        Await.until("the log names the trace", Duration.ofSeconds(30), () -> log().lines()
                .anyMatch(line -> line.contains("no answer of the bank")
                        && line.contains("\"trace_id\":\"" + caller.trace() + "\"")));
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void nothingSecretIsInATrace() {
        Identity user = customer.identity();
        Caller caller = Caller.somewhere();
        recharged(caller, Marketplace.number("r"));
        collector.await("POST /escrow/v1/recharges", caller::called);
        List<String> words = collector.words();
        assertTrue(words.contains("escrow-under-test"));
        for (String secret : List.of(
                user.cardNo(),
                user.idCardNo(),
                user.mobile(),
                user.name(),
                system.target().operatorPassword(),
                "caller=own")) {
            assertEquals(
                    List.of(),
                    words.stream().filter(word -> word.contains(secret)).toList());
        }
        Pattern code = Pattern.compile("(?<![0-9A-Za-z])" + shop.world.smsCode(user.mobile()) + "(?![0-9A-Za-z])");
        assertEquals(List.of(), words.stream().filter(code.asPredicate()).toList());
    }

    /** No server's own spans beside ours: one for each request, and none of the sandbox. */
    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void eachRequestIsOneStep() {
        Caller caller = Caller.somewhere();
        ApiResponse read = shop.client.send(caller.sends(
                ApiRequest.of("GET", "/wallets/" + customer.wallet().id(), null)));
        assertEquals(200, read.status(), read.body());
        Seen server = collector.await("GET /escrow/v1/wallets/{id}", caller::called);
        assertFalse(collector.all().stream()
                .anyMatch(span ->
                        span.trace().equals(caller.trace()) && !span.id().equals(server.id())));
        assertFalse(collector.all().stream()
                .anyMatch(span -> span.span().getKind() == SpanKind.SPAN_KIND_SERVER
                        && span.name().contains("sandbox")));
    }

    private String recharged(Caller caller, String orderNo) {
        ApiResponse answer = shop.client.send(caller.sends(recharge(customer, orderNo)));
        assertEquals(201, answer.status(), answer.body());
        String id = Subscriber.json(answer).getString("id");
        assertEquals("SUCCEEDED", shop.ended(id).status().name());
        return id;
    }

    private static ApiRequest recharge(Marketplace.Customer customer, String orderNo) {
        return ApiRequest.of(
                "POST",
                "/recharges",
                "{\"orderNo\":\"" + orderNo + "\",\"walletId\":\""
                        + customer.wallet().id() + "\",\"agreementNo\":\"" + customer.agreementNo()
                        + "\",\"amount\":{\"value\":100,\"currency\":\"CNY\"}}");
    }

    private String log() {
        try {
            return Files.readString(system.logs().resolve("server.log"));
        } catch (IOException notYet) {
            return "";
        }
    }
}
