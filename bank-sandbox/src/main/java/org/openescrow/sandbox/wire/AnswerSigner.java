package org.openescrow.sandbox.wire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;

/** Signs the raw bytes of each answer and puts {@code Bank-Timestamp} and {@code Bank-Signature} before them. */
@Provider
@SignedTraffic
@ApplicationScoped
public class AnswerSigner implements WriterInterceptor {

    @Inject
    BankKey key;

    @Inject
    InstantSource clock;

    @Override
    public void aroundWriteTo(WriterInterceptorContext answer) throws IOException {
        OutputStream wire = answer.getOutputStream();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        answer.setOutputStream(body);
        answer.proceed();
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        answer.getHeaders().putSingle("Bank-Timestamp", timestamp);
        answer.getHeaders().putSingle("Bank-Signature", key.sign(timestamp, body.toByteArray()));
        body.writeTo(wire);
    }
}
