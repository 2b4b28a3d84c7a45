package org.openescrow.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openescrow.payment.channel.BankAgreements;
import org.openescrow.payment.channel.ChannelCode;
import org.openescrow.payment.channel.RequestNo;

/** Calls of the sandbox bank, whose part a broken one plays, and how many of them it saw. */
@ApplicationScoped
public class SandboxCalls {
    private static final ChannelCode SANDBOX = new ChannelCode("SANDBOX");

    @Inject
    Transaction transaction;

    @Inject
    BankAgreements agreements;

    @Inject
    @ConfigProperty(name = "escrow.channel.sandbox.uri")
    String bank;

    /** An agreement that can be asked about. */
    public RequestNo agreement() {
        return transaction.run(() -> agreements.request(SANDBOX));
    }

    /** How many requests came whose path ends with this word. */
    public int seen(String word) {
        var request =
                HttpRequest.newBuilder(URI.create(bank + "/asked/" + word)).build();
        try {
            return Integer.parseInt(HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
