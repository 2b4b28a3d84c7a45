package org.openescrow.micro.demo;

import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.function.Consumer;
import org.openescrow.client.json.JsonBody;
import org.openescrow.client.json.Money;

/** An operator's calls: log-in, review of applications, the books. */
public final class OperatorDesk {
    private final PlainHttp http;
    private final String token;

    private OperatorDesk(PlainHttp http, String token) {
        this.http = http;
        this.token = token;
    }

    /** Logs the operator in; the token is good for some minutes. */
    public static OperatorDesk logIn(DemoTarget target) {
        return logIn(target, answer -> {});
    }

    /** The same, telling an observer each answer, on the calling thread. */
    public static OperatorDesk logIn(DemoTarget target, Consumer<SeenAnswer> observer) {
        var http = new PlainHttp(target.base().resolve("/escrow/admin/v1"), observer);
        String body = new JsonBody()
                .with("username", target.operator())
                .with("password", target.operatorPassword())
                .text();
        JsonObject answer = http.expectSuccess("POST", "/tokens", body, Optional.empty())
                .json()
                .asJsonObject();
        return new OperatorDesk(http, answer.getString("token"));
    }

    /** What its calls carry; whoever has it is taken for the operator. */
    public String token() {
        return token;
    }

    /** Approves an application. */
    public JsonObject approve(String applicationId, String comment) {
        return call(
                "POST",
                "/platform-applications/" + applicationId + "/approval",
                new JsonBody().with("comment", comment).text());
    }

    /** Rejects an application. */
    public JsonObject reject(String applicationId, String reason) {
        return call(
                "POST",
                "/platform-applications/" + applicationId + "/rejection",
                new JsonBody().with("reason", reason).text());
    }

    /** The documents of an application, newest first, without what is in them. */
    public JsonObject documents(String applicationId) {
        return call("GET", "/platform-applications/" + applicationId + "/documents", "");
    }

    /** A document with what is in it, for a reason. */
    public JsonObject openDocument(String applicationId, String documentId, String reason) {
        return call(
                "POST",
                "/platform-applications/" + applicationId + "/documents/" + documentId + "/opening",
                new JsonBody().with("reason", reason).text());
    }

    /** Ends a platform's key. */
    public JsonObject revokeKey(String keyId, String reason) {
        return call(
                "POST",
                "/platform-keys/" + keyId + "/revocation",
                new JsonBody().with("reason", reason).text());
    }

    /** The entries that one business reference made: both sides, all accounts. */
    public JsonObject entries(String kind, String reference) {
        return call("GET", "/ledger/entries?kind=" + kind + "&reference=" + reference, "");
    }

    public JsonObject trialBalance() {
        return call("GET", "/ledger/trial-balance", "");
    }

    /** Has every balance and seal recomputed; answers what was found. */
    public JsonObject verifyBooks() {
        return call("POST", "/ledger/verifications", "");
    }

    /** The banks' contradictions that nobody has resolved, newest first. */
    public JsonObject openExceptions() {
        return call("GET", "/channel-exceptions?status=OPEN&limit=100", "");
    }

    /** Proposes to close one of them; answers the proposal. */
    public JsonObject proposeResolution(String exceptionId, String comment) {
        return call(
                "POST",
                "/channel-exceptions/" + exceptionId + "/resolution",
                new JsonBody().with("comment", comment).text());
    }

    /** Proposes to end a payment with what the bank says that it has moved; a second operator approves it. */
    public JsonObject proposeEnding(String requestNo, long fen, String reason) {
        return call(
                "POST",
                "/bank-payments/" + requestNo + "/ending",
                new JsonBody()
                        .with("amount", Money.fen(fen))
                        .with("reason", reason)
                        .text());
    }

    /** Approves what another operator proposed, by the fingerprint of its content. */
    public JsonObject approveProposal(String approvalId, String content) {
        return call(
                "POST",
                "/approvals/" + approvalId + "/approval",
                new JsonBody().with("content", content).text());
    }

    /** Keeps money from moving into ({@code IN}) or out of ({@code OUT}) a wallet. */
    public JsonObject blockWallet(String walletId, String side, String reason) {
        return call(
                "POST",
                "/wallets/" + walletId + "/block",
                new JsonBody().with("side", side).with("reason", reason).text());
    }

    /** Lets it move again. */
    public JsonObject unblockWallet(String walletId, String side, String reason) {
        return call(
                "POST",
                "/wallets/" + walletId + "/unblock",
                new JsonBody().with("side", side).with("reason", reason).text());
    }

    /** Keeps a merchant from selling. */
    public JsonObject suspendMerchant(String merchantId, String reason) {
        return call(
                "POST",
                "/merchants/" + merchantId + "/suspension",
                new JsonBody().with("reason", reason).text());
    }

    /** Lets a merchant sell again. */
    public JsonObject reinstateMerchant(String merchantId, String reason) {
        return call(
                "POST",
                "/merchants/" + merchantId + "/reinstatement",
                new JsonBody().with("reason", reason).text());
    }

    /** Proposes to move so many fen by hand; answers the proposal. */
    public JsonObject proposeAdjustment(String fromAccount, String toAccount, long fen, String reason) {
        return call(
                "POST",
                "/adjustments",
                new JsonBody()
                        .with("fromAccount", fromAccount)
                        .with("toAccount", toAccount)
                        .with("amount", Money.fen(fen))
                        .with("reason", reason)
                        .text());
    }

    /** The bank channels, and whether each takes new orders. */
    public JsonObject channels() {
        return call("GET", "/channels", "");
    }

    /** Closes a channel for new orders ({@code closing}) or lets it take them again ({@code opening}). */
    public JsonObject turnChannel(String channel, String deed, String reason) {
        return call(
                "POST",
                "/channels/" + channel + "/" + deed,
                new JsonBody().with("reason", reason).text());
    }

    /** A payment as the bank's request number names it. */
    public JsonObject bankPayment(String requestNo) {
        return call("GET", "/bank-payments/" + requestNo, "");
    }

    /** Has the bank asked at once what became of a payment. */
    public JsonObject queryBank(String requestNo) {
        return call("POST", "/bank-payments/" + requestNo + "/query", "");
    }

    /** The callbacks that could not be handled, oldest first. */
    public JsonObject deadLetters() {
        return call("GET", "/dead-letters?limit=100", "");
    }

    /** Compares a bank's day, {@code yyyy-MM-dd}, with our payments. */
    public JsonObject reconcile(String channel, String date) {
        return call(
                "POST",
                "/reconciliations",
                new JsonBody().with("channel", channel).with("date", date).text());
    }

    private JsonObject call(String method, String path, String body) {
        return http.expectSuccess(method, path, body, Optional.of(token)).json().asJsonObject();
    }
}
