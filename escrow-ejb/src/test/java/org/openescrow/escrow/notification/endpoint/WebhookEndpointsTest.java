package org.openescrow.escrow.notification.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.notification.EventType;
import org.openescrow.escrow.story.Facts;
import org.openescrow.payment.refusal.Refusal;

@SuppressWarnings("UnnecessaryAssignment") // There is no container here to inject anything.
class WebhookEndpointsTest {
    private final EndpointWorld world = new EndpointWorld();
    private final WebhookEndpoints endpoints = world.endpoints;

    @Test
    void tellsASecretWhenItIsMade() {
        Disclosed made = endpoints.register(Facts.MALL, EndpointWorld.URL, Set.of(EventType.WALLET_OPENED));
        assertTrue(made.secret().value().matches("whsec_[A-Za-z0-9+/]{43}="), "32 bytes");
        assertFalse(made.toString().contains(made.secret().value()));
        EndpointView shown = endpoints.endpoint(Facts.MALL, made.endpoint().id());
        assertEquals(made.endpoint(), shown);
        assertEquals(EndpointStatus.ACTIVE, shown.status());
        assertEquals(List.of(shown), endpoints.endpoints(Facts.MALL));
        assertNotEquals(
                made.secret(),
                endpoints.register(Facts.MALL, EndpointWorld.URL, Set.of()).secret());
    }

    @Test
    void signsWithBothSecretsForADay() {
        Disclosed first = endpoints.register(Facts.MALL, EndpointWorld.URL, Set.of());
        EndpointId id = first.endpoint().id();
        Disclosed second = endpoints.rotate(Facts.MALL, id);
        assertEquals(
                Optional.of(world.now.plus(Duration.ofDays(1))),
                second.endpoint().oldSecretUntil());
        assertSecrets(id, second, first);
        Disclosed third = endpoints.rotate(Facts.MALL, id);
        assertSecrets(id, third, second);
        world.now = world.now.plus(Duration.ofDays(1)).minusMillis(1);
        assertSecrets(id, third, second);
        world.now = world.now.plusMillis(1);
        assertSecrets(id, third);
        assertEquals(Optional.empty(), endpoints.endpoint(Facts.MALL, id).oldSecretUntil());
    }

    private void assertSecrets(EndpointId id, Disclosed... expected) {
        assertEquals(
                Arrays.stream(expected).map(Disclosed::secret).toList(),
                world.receivers.active(id).orElseThrow().secrets());
    }

    @Test
    void hasTenPlacesForEachPlatform() {
        List<EndpointId> ids = IntStream.range(0, WebhookEndpoints.MOST)
                .mapToObj(number -> world.registered(Facts.MALL))
                .toList();
        refuses(EscrowRefusal.WEBHOOK_ENDPOINTS_EXCEEDED, () -> world.registered(Facts.MALL));
        world.registered(Facts.TAXI);
        endpoints.delete(Facts.MALL, ids.get(3));
        world.registered(Facts.MALL);
        refuses(EscrowRefusal.WEBHOOK_ENDPOINTS_EXCEEDED, () -> world.registered(Facts.MALL));
        assertEquals(
                WebhookEndpoints.MOST,
                world.rows.ofPlatform(Facts.MALL).stream()
                        .flatMap(endpoint -> endpoint.slot().stream())
                        .distinct()
                        .count());
    }

    @Test
    void showsNothingToAnotherPlatform() {
        EndpointId id = world.registered(Facts.MALL);
        assertEquals(List.of(), endpoints.endpoints(Facts.TAXI));
        refuses(EscrowRefusal.WEBHOOK_ENDPOINT_UNKNOWN, () -> endpoints.endpoint(Facts.TAXI, id));
        refuses(EscrowRefusal.WEBHOOK_ENDPOINT_UNKNOWN, () -> endpoints.rotate(Facts.TAXI, id));
        refuses(EscrowRefusal.WEBHOOK_ENDPOINT_UNKNOWN, () -> endpoints.activate(Facts.TAXI, id));
        refuses(EscrowRefusal.WEBHOOK_ENDPOINT_UNKNOWN, () -> endpoints.delete(Facts.TAXI, id));
        refuses(EscrowRefusal.WEBHOOK_ENDPOINT_UNKNOWN, () -> endpoints.endpoint(Facts.MALL, EndpointId.next()));
    }

    @Test
    void isGoneWhenDeleted() {
        EndpointId id = world.registered(Facts.MALL);
        EndpointView deleted = endpoints.delete(Facts.MALL, id);
        assertEquals(EndpointStatus.DELETED, deleted.status());
        assertEquals(deleted, endpoints.delete(Facts.MALL, id));
        assertEquals(List.of(), endpoints.endpoints(Facts.MALL));
        assertEquals(Optional.empty(), world.receivers.active(id));
        assertEquals(Set.of(), world.receivers.listening(Set.of(Facts.MALL)));
        refuses(EscrowRefusal.WEBHOOK_ENDPOINT_UNKNOWN, () -> endpoints.endpoint(Facts.MALL, id));
        refuses(EscrowRefusal.WEBHOOK_ENDPOINT_UNKNOWN, () -> endpoints.rotate(Facts.MALL, id));
        refuses(EscrowRefusal.WEBHOOK_ENDPOINT_UNKNOWN, () -> endpoints.activate(Facts.MALL, id));
    }

    @Test
    void isDisabledWhenItSaysSoAndActivatedByItsPlatform() {
        EndpointId id = world.registered(Facts.MALL);
        world.receivers.gone(id);
        EndpointView disabled = endpoints.endpoint(Facts.MALL, id);
        assertEquals(EndpointStatus.DISABLED, disabled.status());
        assertEquals(Optional.of(DisabledBecause.GONE), disabled.disabledBecause());
        assertEquals(List.of(), world.receivers.wanting(Facts.MALL, EventType.WALLET_OPENED));
        assertEquals(Optional.empty(), world.receivers.active(id));
        assertEquals(Set.of(Facts.MALL), world.receivers.listening(Set.of(Facts.MALL, Facts.TAXI)));

        EndpointView active = endpoints.activate(Facts.MALL, id);
        assertEquals(EndpointStatus.ACTIVE, active.status());
        assertEquals(Optional.empty(), active.disabledBecause());
        assertEquals(active, endpoints.activate(Facts.MALL, id));
        assertEquals(List.of(id), world.receivers.wanting(Facts.MALL, EventType.WALLET_OPENED));
    }

    @Test
    void isDisabledWhenNothingHasReachedItForThreeDays() {
        EndpointId id = world.registered(Facts.MALL);
        world.receivers.missed(id);
        world.now = world.now.plus(Duration.ofDays(3)).minusMillis(1);
        world.receivers.missed(id);
        world.receivers.reached(id);
        world.now = world.now.plus(Duration.ofDays(1));
        world.receivers.missed(id);
        world.now = world.now.plus(Duration.ofDays(3)).minusMillis(1);
        world.receivers.missed(id);
        assertEquals(EndpointStatus.ACTIVE, endpoints.endpoint(Facts.MALL, id).status());
        world.now = world.now.plusMillis(1);
        world.receivers.missed(id);
        assertEquals(
                Optional.of(DisabledBecause.FAILING),
                endpoints.endpoint(Facts.MALL, id).disabledBecause());
    }

    @Test
    void isToldWhatItAskedFor() {
        EndpointId some = world.registered(Facts.MALL, EventType.CARD_BOUND, EventType.CARD_UNBOUND);
        EndpointId all = world.registered(Facts.MALL);
        assertEquals(List.of(all), world.receivers.wanting(Facts.MALL, EventType.WALLET_OPENED));
        assertEquals(List.of(all, some), world.receivers.wanting(Facts.MALL, EventType.CARD_BOUND));
        assertEquals(List.of(), world.receivers.wanting(Facts.TAXI, EventType.CARD_BOUND));
    }

    @Test
    void takesNoUrlThatNothingWouldBeSentTo() {
        endpoints.requireAllowed(EndpointWorld.URL);
        for (String url :
                List.of("http://1.1.1.1/", "https://127.0.0.1/", "https://[::1]/", "https://169.254.169.254/")) {
            refuses(EscrowRefusal.WEBHOOK_URL_NOT_ALLOWED, () -> endpoints.requireAllowed(new EndpointUrl(url)));
        }
        world.rules.httpAllowed = true;
        world.rules.privateAllowed = true;
        endpoints.requireAllowed(new EndpointUrl("http://127.0.0.1:9/"));
    }

    @Test
    void goesOnlyWhereItMay() {
        assertEquals(Set.of(EndpointStatus.DISABLED, EndpointStatus.DELETED), EndpointStatus.ACTIVE.next());
        assertEquals(Set.of(EndpointStatus.ACTIVE, EndpointStatus.DELETED), EndpointStatus.DISABLED.next());
        assertEquals(Set.of(), EndpointStatus.DELETED.next());
    }

    private static void refuses(EscrowRefusal code, Executable call) {
        assertEquals(code, assertThrows(Refusal.class, call).code());
    }
}
