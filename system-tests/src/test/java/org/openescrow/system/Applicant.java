package org.openescrow.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import org.openescrow.client.EscrowClient;
import org.openescrow.client.platform.ApplicationDocument;
import org.openescrow.client.platform.DocumentKind;
import org.openescrow.client.platform.NewDocument;
import org.openescrow.client.platform.PlatformApplication;
import org.openescrow.client.platform.Service;
import org.openescrow.client.signature.HttpRequestSigner;
import org.openescrow.client.signature.PlatformKey;
import org.openescrow.client.signature.SignatureAlgorithm;

/** A company that has applied and waits. */
record Applicant(String applicationId, String keyId, PlatformKey key, EscrowClient client) {
    static final String PDF = "application/pdf";

    static Applicant waiting(SystemUnderTest system) {
        PlatformKey key = PlatformKey.generate(SignatureAlgorithm.ED25519);
        EscrowClient stranger = system.client(HttpRequestSigner.of(key));
        PlatformApplication application = stranger.apply(Marketplace.application(EnumSet.allOf(Service.class), key))
                .execute();
        String keyId = Objects.requireNonNull(application.keyId());
        return new Applicant(application.id(), keyId, key, stranger.signedBy(HttpRequestSigner.of(keyId, key)));
    }

    ApplicationDocument sends(DocumentKind kind, String fileName, byte[] content) {
        return client.sendDocument(applicationId, new NewDocument(kind, fileName, PDF, content))
                .execute();
    }

    String path() {
        return "/platform-applications/" + applicationId + "/documents";
    }

    /** The body that hands a document in. */
    static String body(String kind, String fileName, String mediaType, byte[] content) {
        return new NewDocument(DocumentKind.valueOf(kind), fileName, mediaType, content)
                .toJson()
                .text();
    }

    /** So many bytes that begin as a PDF does and that nobody has sent before. */
    static byte[] pdf(int size) {
        byte[] begin = ("%PDF-1.4\n" + Marketplace.number("p") + "\n").getBytes(UTF_8);
        return Arrays.copyOf(begin, Math.max(size, begin.length));
    }
}
