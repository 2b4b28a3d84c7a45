package org.openescrow.micro.demo;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import org.openescrow.client.json.JsonBody;

/** Steers the sandbox: makes people, cards and faults, and reads the SMS on a phone. */
public final class OutsideWorld {
    private final PlainHttp http;

    /**
     * Speaks to one sandbox.
     *
     * @param base scheme and authority of the system, below which {@code /sandbox} is
     */
    public OutsideWorld(URI base) {
        this.http = new PlainHttp(base.resolve("/sandbox"));
    }

    /** Makes the person known to the authority and opens the card with this much money, in fen. */
    public void create(Identity identity, long balanceFen) {
        post("/people", person(identity).text());
        String card = person(identity).with("cardNo", identity.cardNo()).text();
        post("/cards", card.substring(0, card.length() - 1) + ",\"balance\":" + balanceFen + "}");
    }

    /** The newest code on the phone. */
    public String smsCode(String mobile) {
        JsonArray messages = http.expectSuccess("GET", "/phones/" + mobile + "/messages", "", Optional.empty())
                .json()
                .asJsonArray();
        if (messages.isEmpty()) {
            throw new IllegalStateException("no SMS has arrived");
        }
        return messages.getJsonObject(0).getString("code");
    }

    /** The bank's view of the card. */
    public JsonObject card(String cardNo) {
        return http.expectSuccess("GET", "/cards/" + cardNo, "", Optional.empty())
                .json()
                .asJsonObject();
    }

    /** The bank's statement file of one banking day, as CSV. */
    public String statement(LocalDate day) {
        return http.expectSuccess("GET", "/statements/" + day, "", Optional.empty())
                .text();
    }

    /** Lets the next debits behave in this way; see the sandbox's own index for the modes. */
    public void nextDebits(String mode, int next, int delayMillis) {
        next("debit", mode, next, delayMillis);
    }

    /** Lets the next checks of real names behave in this way. */
    public void nextRealNames(String mode, int next, int delayMillis) {
        next("realName", mode, next, delayMillis);
    }

    private void next(String operation, String mode, int next, int delayMillis) {
        String body = "{\"" + operation + "\":{\"mode\":\"" + mode + "\",\"delayMillis\":" + delayMillis + ",\"next\":"
                + next + "}}";
        http.expectSuccess("PUT", "/faults", body, Optional.empty());
    }

    private void post(String path, String body) {
        http.expectSuccess("POST", path, body, Optional.empty());
    }

    private static JsonBody person(Identity identity) {
        return new JsonBody()
                .with("name", identity.name())
                .with("idCardNo", identity.idCardNo())
                .with("mobile", identity.mobile());
    }
}
