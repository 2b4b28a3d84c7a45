package org.openescrow.web.admin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openescrow.escrow.operator.OperatorName;
import org.openescrow.escrow.operator.OperatorView;
import org.openescrow.escrow.operator.Role;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.web.error.WebRefusal;

class OperatorTokensTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final OperatorView OPERATOR =
            new OperatorView(new OperatorName("wang"), Set.of(Role.REVIEWER, Role.AUDITOR));

    private static KeyPair ours;
    private static KeyPair theirs;

    @TempDir
    Path folder;

    @BeforeAll
    static void makeKeys() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        ours = generator.generateKeyPair();
        theirs = generator.generateKeyPair();
    }

    @Test
    void knowsItsOwnTokenForFifteenMinutes() {
        OperatorToken token = tokensAt(NOON).issue(OPERATOR);
        assertEquals(NOON.plus(Duration.ofMinutes(15)), token.expiresAt());
        Instant last = token.expiresAt().minusMillis(1);
        assertEquals(new OperatorTokens.Holder(OPERATOR, NOON), tokensAt(last).verify(token.text()));
        assertRefused(WebRefusal.TOKEN_EXPIRED, tokensAt(token.expiresAt()), token.text());
    }

    @Test
    void carriesTheClaimsOfMicroProfileJwt() throws Exception {
        JWTClaimsSet claims =
                SignedJWT.parse(tokensAt(NOON).issue(OPERATOR).text()).getJWTClaimsSet();
        assertEquals("wang", claims.getStringClaim("upn"));
        assertEquals("[AUDITOR, REVIEWER]", claims.getStringListClaim("groups").toString());
        assertEquals("escrow", claims.getIssuer());
    }

    @Test
    void refusesATokenOfAnotherKey() throws Exception {
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims());
        token.sign(new RSASSASigner(theirs.getPrivate()));
        assertRefused(WebRefusal.TOKEN_INVALID, tokensAt(NOON), token.serialize());
    }

    @Test
    void refusesATokenWithoutSignature() {
        assertRefused(WebRefusal.TOKEN_INVALID, tokensAt(NOON), new PlainJWT(claims()).serialize());
    }

    @Test
    void refusesOurPublicKeyUsedAsASharedSecret() throws Exception {
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims());
        token.sign(new MACSigner(ours.getPublic().getEncoded()));
        assertRefused(WebRefusal.TOKEN_INVALID, tokensAt(NOON), token.serialize());
    }

    @Test
    void refusesAnotherAlgorithmOfTheSameKey() throws Exception {
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.PS256), claims());
        token.sign(new RSASSASigner(ours.getPrivate()));
        assertRefused(WebRefusal.TOKEN_INVALID, tokensAt(NOON), token.serialize());
    }

    @Test
    void refusesATokenWithAChangedClaim() {
        String[] parts = tokensAt(NOON).issue(OPERATOR).text().split("\\.", -1);
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8).replace("AUDITOR", "FINANCE");
        String forged = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(UTF_8));
        assertRefused(WebRefusal.TOKEN_INVALID, tokensAt(NOON), parts[0] + "." + forged + "." + parts[2]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "....", "eyJhbGciOiJSUzI1NiJ9.e30.AAAA"})
    void refusesWhatIsNoToken(String text) {
        assertRefused(WebRefusal.TOKEN_INVALID, tokensAt(NOON), text);
    }

    @Test
    void readsItsKeyFromPem() throws Exception {
        Path pem = folder.resolve("operator-token.pem");
        String base64 = Base64.getMimeEncoder().encodeToString(ours.getPrivate().getEncoded());
        Files.writeString(pem, "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n");
        assertEquals(ours.getPublic(), TokenKey.read(pem).publicKey());
    }

    private static JWTClaimsSet claims() {
        return new JWTClaimsSet.Builder()
                .issuer("escrow")
                .subject("mallory")
                .claim("upn", "mallory")
                .claim("groups", List.of("ADMINISTRATOR"))
                .expirationTime(Date.from(NOON.plusSeconds(60)))
                .build();
    }

    private static OperatorTokens tokensAt(Instant now) {
        TokenKey key = new TokenKey((RSAPrivateCrtKey) ours.getPrivate(), (RSAPublicKey) ours.getPublic());
        return new OperatorTokens(key, InstantSource.fixed(now));
    }

    private static void assertRefused(WebRefusal expected, OperatorTokens tokens, String text) {
        assertEquals(
                expected, assertThrows(Refusal.class, () -> tokens.verify(text)).code());
    }
}
