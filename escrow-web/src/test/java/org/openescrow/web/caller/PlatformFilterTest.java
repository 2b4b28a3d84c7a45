package org.openescrow.web.caller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openescrow.escrow.nonce.Nonce;
import org.openescrow.escrow.nonce.Nonces;
import org.openescrow.escrow.nonce.SignedNonce;
import org.openescrow.escrow.platform.ApplicationId;
import org.openescrow.escrow.platform.KeyId;
import org.openescrow.escrow.platform.KeyView;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.platform.SigningKey;
import org.openescrow.escrow.platform.Validity;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.web.call.Call;
import org.openescrow.web.security.SignatureRefusal;

/** The filter with one request a second allowed. */
@SuppressWarnings("UnnecessaryAssignment") // There is no container here to inject.
class PlatformFilterTest {
    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    private final List<String> used = new ArrayList<>();
    private final Signature signature = new Signature();
    private final LargeBodies bodies = new LargeBodies();
    private RateLimit rate = new RateLimit(() -> START, 1, Optional.of(1L));
    private PlatformFilter filter = new PlatformFilter();

    @BeforeEach
    void firstRequest() throws Exception {
        newRequest("work");
    }

    @Test
    void answersSayWhatIsLeft() {
        filter.filter(request());
        assertEquals(
                Map.of(
                        "RateLimit-Policy",
                        List.of("\"requests\";q=1;w=1"),
                        "RateLimit",
                        List.of("\"requests\";r=0;t=1")),
                answered());
        assertEquals(List.of("n1"), used);
    }

    @Test
    void oneTooManyIsRefusedAndItsNonceIsNotUsed() throws Exception {
        filter.filter(request());
        answered();
        newRequest("work");
        assertRefused("RATE_LIMITED");
        assertEquals(List.<Object>of(1L), answered().get("Retry-After"));
        newRequest("shared");
        assertRefused("RATE_LIMITED");
        assertEquals(List.<Object>of("\"requests\";r=0;t=1"), answered().get("RateLimit"));
        assertEquals(List.of("n1"), used);
    }

    @Test
    void aStrangerUsesUpNothing() throws Exception {
        signature.genuine = false;
        for (int i = 0; i < 5; i++) {
            assertRefused("SIGNATURE_WRONG");
            assertFalse(answered().containsKey("RateLimit"));
            newRequest("work");
        }
        signature.genuine = true;
        filter.filter(request());
    }

    @Test
    void aLargeBodyIsNotReadForAStrangerNorForWhoSendsTooMuch() throws Exception {
        newRequest("large");
        signature.genuine = false;
        assertUnread("SIGNATURE_WRONG");
        signature.genuine = true;
        newRequest("large");
        filter.filter(request());
        answered();
        filter.place.leave();
        newRequest("large");
        assertUnread("RATE_LIMITED");
        assertEquals(List.of("n1"), used);
    }

    @Test
    void aNodeReadsFewLargeBodiesAtATimeAndGivesTheirPlacesBack() throws Exception {
        rate = new RateLimit(() -> START, 100, Optional.empty());
        List<LargeBodyPlace> taken = new ArrayList<>();
        for (int i = 0; i < LargeBodies.PLACES; i++) {
            newRequest("large");
            filter.filter(request());
            taken.add(filter.place);
        }
        newRequest("large");
        assertUnread("UPLOADS_BUSY");
        filter.place.leave();
        newRequest("large");
        assertUnread("UPLOADS_BUSY");
        taken.get(0).leave();
        newRequest("large");
        filter.filter(request());
    }

    private void assertUnread(String code) {
        InputStream unread = new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("the body was read");
            }

            @Override
            public int read(byte[] into, int from, int length) {
                return read();
            }
        };
        Refusal refusal = assertThrows(Refusal.class, () -> filter.filter(request(unread)));
        assertEquals(code, refusal.code().name());
    }

    private void assertRefused(String code) {
        assertEquals(
                code,
                assertThrows(Refusal.class, () -> filter.filter(request()))
                        .code()
                        .name());
    }

    private void newRequest(String method) throws NoSuchMethodException {
        filter = new PlatformFilter();
        filter.call = new Call();
        filter.signature = signature;
        filter.rate = rate;
        filter.place = new LargeBodyPlace();
        filter.place.bodies = bodies;
        signature.call = filter.call;
        signature.nonces = new Nonces() {
            @Override
            public boolean use(SignedNonce nonce) {
                return used.add(nonce.nonce().value());
            }
        };
        Method resource = Resource.class.getDeclaredMethod(method);
        filter.resource = fake(ResourceInfo.class, Map.of("getResourceMethod", resource));
    }

    private static ContainerRequestContext request() {
        return request(new ByteArrayInputStream(new byte[0]));
    }

    private static ContainerRequestContext request(InputStream body) {
        UriInfo uri = fake(UriInfo.class, Map.of("getQueryParameters", new MultivaluedHashMap<String, String>()));
        return fake(ContainerRequestContext.class, Map.of("getEntityStream", body, "getUriInfo", uri));
    }

    private MultivaluedMap<String, Object> answered() {
        MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();
        filter.filter(request(), fake(ContainerResponseContext.class, Map.of("getHeaders", headers)));
        return headers;
    }

    /** Answers these methods with these values, and has no others. */
    private static <T> T fake(Class<T> type, Map<String, Object> values) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (!values.containsKey(method.getName())) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return values.get(method.getName());
                }));
    }

    interface Resource {
        void work();

        @SharesTransaction
        void shared();

        @LargeBody(mostBytes = 100)
        void large();
    }

    /** Takes every signature for that of one platform, or none. */
    private static final class Signature extends CallerSignature {
        private boolean genuine = true;
        private int requests;

        @Override
        public KeyView verifyRegistered() {
            if (!genuine) {
                throw new Refusal(SignatureRefusal.SIGNATURE_WRONG);
            }
            requests++;
            call.setNonce(new SignedNonce(new Nonce("key", "n" + requests), START));
            return key();
        }

        @Override
        public KeyView verifyHead() {
            if (!genuine) {
                throw new Refusal(SignatureRefusal.SIGNATURE_WRONG);
            }
            return key();
        }

        private static KeyView key() {
            return new KeyView(
                    KeyId.next(),
                    new SigningKey("ed25519", "", "0".repeat(64)),
                    ApplicationId.next(),
                    Optional.of(new PlatformNo("P000000000001")),
                    new Validity(START, Optional.empty()),
                    Optional.empty());
        }
    }
}
