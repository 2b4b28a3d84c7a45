package org.openescrow.web.admin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openescrow.escrow.operator.OperatorName;
import org.openescrow.escrow.operator.OperatorView;
import org.openescrow.escrow.operator.Role;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.web.error.WebRefusal;

/**
 * Operators' tokens: JWT (RFC 7519) signed with RS256, with the claims of MicroProfile JWT (upn, groups). Only that
 * algorithm is taken, whatever a token's header says.
 */
@Dependent
class OperatorTokens {
    private static final Duration LIFETIME = Duration.ofMinutes(15);
    private static final String ISSUER = "escrow";
    private static final String UPN = "upn";

    /** {@code iat} has whole seconds, and in the second of their first password an operator may log in. */
    private static final String ISSUED_MILLIS = "iat_ms";

    private static final String GROUPS = "groups";

    private final InstantSource clock;
    private final JWSSigner signer;
    private final JWSVerifier verifier;

    @Inject
    OperatorTokens(TokenKeyFile file, InstantSource clock) {
        this(file.key(), clock);
    }

    OperatorTokens(TokenKey key, InstantSource clock) {
        this.clock = clock;
        this.signer = new RSASSASigner(key.privateKey());
        this.verifier = new RSASSAVerifier(key.publicKey());
    }

    /** A token that is good for 15 minutes. */
    OperatorToken issue(OperatorView operator) {
        Instant exactly = clock.instant();
        Instant now = exactly.truncatedTo(ChronoUnit.SECONDS);
        Instant expiresAt = now.plus(LIFETIME);
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(operator.name().value())
                .claim(UPN, operator.name().value())
                .claim(
                        GROUPS,
                        operator.roles().stream().map(Role::name).sorted().toList())
                .issueTime(Date.from(now))
                .claim(ISSUED_MILLIS, exactly.toEpochMilli())
                .expirationTime(Date.from(expiresAt))
                .jwtID(UUID.randomUUID().toString())
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(JOSEObjectType.JWT)
                        .build(),
                claims);
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("the token cannot be signed", e);
        }
        return new OperatorToken(token.serialize(), expiresAt);
    }

    /** Whose token it is; refuses with TOKEN_INVALID, and with TOKEN_EXPIRED what was one. */
    Holder verify(String text) {
        try {
            SignedJWT token = SignedJWT.parse(text);
            if (!JWSAlgorithm.RS256.equals(token.getHeader().getAlgorithm()) || !token.verify(verifier)) {
                throw new Refusal(WebRefusal.TOKEN_INVALID);
            }
            return operator(token.getJWTClaimsSet());
        } catch (ParseException | JOSEException | IllegalArgumentException notOurs) {
            throw new Refusal(WebRefusal.TOKEN_INVALID);
        }
    }

    /** Whose token it is, and since when. */
    record Holder(OperatorView operator, Instant issuedAt) {}

    private Holder operator(JWTClaimsSet claims) throws ParseException {
        Date expiresAt = claims.getExpirationTime();
        Long issuedAt = claims.getLongClaim(ISSUED_MILLIS);
        List<String> groups = claims.getStringListClaim(GROUPS);
        String name = claims.getStringClaim(UPN);
        if (!ISSUER.equals(claims.getIssuer())
                || expiresAt == null
                || issuedAt == null
                || groups == null
                || name == null) {
            throw new Refusal(WebRefusal.TOKEN_INVALID);
        }
        if (!clock.instant().isBefore(expiresAt.toInstant())) {
            throw new Refusal(WebRefusal.TOKEN_EXPIRED);
        }
        OperatorView operator = new OperatorView(
                new OperatorName(name), groups.stream().map(Role::valueOf).collect(Collectors.toSet()));
        return new Holder(operator, Instant.ofEpochMilli(issuedAt));
    }
}
