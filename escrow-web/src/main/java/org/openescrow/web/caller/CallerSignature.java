package org.openescrow.web.caller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openescrow.escrow.nonce.Nonce;
import org.openescrow.escrow.nonce.Nonces;
import org.openescrow.escrow.nonce.SignedNonce;
import org.openescrow.escrow.platform.KeyView;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.web.call.Call;
import org.openescrow.web.security.SignatureInput;
import org.openescrow.web.security.SignatureRefusal;
import org.openescrow.web.security.SignatureVerifier;
import org.openescrow.web.security.SignedRequest;
import org.openescrow.web.security.VerificationKey;

/** Verifies who signed the request that is being answered, and that the signature has not served before. */
@ApplicationScoped
public class CallerSignature {
    @Inject
    Call call;

    @Inject
    Nonces nonces;

    @Inject
    RegisteredKeys keys;

    @Inject
    InstantSource clock;

    @Inject
    @ConfigProperty(name = "escrow.external-uri")
    Optional<URI> externalUri;

    /**
     * The registered key that the request is signed with. Refuses as {@link SignatureVerifier} does, and with
     * KEY_UNKNOWN. The nonce has still to be used.
     */
    public KeyView verifyRegistered() {
        SignedRequest request = call.signed(externalUri);
        SignatureInput input = SignatureVerifier.parse(request, clock.instant());
        RegisteredKeys.Registered key =
                keys.key(input.keyId()).orElseThrow(() -> new Refusal(SignatureRefusal.KEY_UNKNOWN));
        SignatureVerifier.verify(request, input, key.key());
        call.setNonce(signed(key.view().id().value(), input));
        return key.view();
    }

    /** Marks the request's nonce as used; refuses with NONCE_REUSED. */
    public void useNonce() {
        if (!call.takeNonce().map(nonces::use).orElse(false)) {
            throw new Refusal(SignatureRefusal.NONCE_REUSED);
        }
    }

    /** Sees to it that the request's nonce is used, now at the latest. */
    public void useUpNonce() {
        call.takeNonce().ifPresent(nonces::use);
    }

    /**
     * Verifies that the request is signed with this key, which is not registered; the signature may carry any keyid.
     *
     * @return the key's thumbprint: SHA-256 of its encoding, 64 hexadecimal digits
     */
    public String verifyWith(VerificationKey key) {
        SignedRequest request = call.signed(externalUri);
        SignatureInput input = SignatureVerifier.parse(request, clock.instant());
        SignatureVerifier.verify(request, input, key);
        String thumbprint = thumbprint(key);
        call.setNonce(signed(thumbprint, input));
        useNonce();
        return thumbprint;
    }

    private static SignedNonce signed(String signer, SignatureInput input) {
        // A second more: created is in whole seconds, and its last second counts.
        Instant forgottenAt = Instant.ofEpochSecond(input.created())
                .plus(SignatureVerifier.WINDOW)
                .plusSeconds(1);
        return new SignedNonce(new Nonce(signer, input.nonce()), forgottenAt);
    }

    private static String thumbprint(VerificationKey key) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(key.publicKey().getEncoded());
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
