package org.openescrow.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openescrow.client.card.Agreement;
import org.openescrow.client.card.CardBinding;
import org.openescrow.client.card.NewCardBinding;
import org.openescrow.client.card.SmsCode;
import org.openescrow.client.json.Answer;
import org.openescrow.client.json.JsonBody;
import org.openescrow.client.json.Page;
import org.openescrow.client.json.PageRequest;
import org.openescrow.client.order.Consumption;
import org.openescrow.client.order.NewConsumption;
import org.openescrow.client.order.NewRecharge;
import org.openescrow.client.order.Recharge;
import org.openescrow.client.platform.ApplicationDocument;
import org.openescrow.client.platform.Merchant;
import org.openescrow.client.platform.NewDocument;
import org.openescrow.client.platform.NewMerchant;
import org.openescrow.client.platform.NewPlatformApplication;
import org.openescrow.client.platform.NewPlatformKey;
import org.openescrow.client.platform.PlatformApplication;
import org.openescrow.client.platform.RegisteredKey;
import org.openescrow.client.signature.HttpRequestSigner;
import org.openescrow.client.wallet.NewWallet;
import org.openescrow.client.wallet.Wallet;
import org.openescrow.client.wallet.WalletEntry;
import org.openescrow.client.webhook.NewWebhookEndpoint;
import org.openescrow.client.webhook.WebhookEndpoint;

/**
 * The API of the escrow system for one platform. Each method makes a {@link Call}; nothing is sent before its
 * {@link Call#execute()}, which lists the ways to fail. Immutable, for many threads. An attempt takes 30 seconds at the
 * most, 5 of them to connect, and reads answers of up to 1 MiB.
 *
 * <pre>{@code
 * var signer = HttpRequestSigner.of(keyId, key);
 * EscrowClient client = EscrowClient.at(URI.create("https://escrow.example/escrow/v1"), signer);
 * Wallet wallet = client.openWallet(new NewWallet(userNo, name, idCardNo, mobile)).execute();
 * }</pre>
 */
public final class EscrowClient {
    private final Wire wire;
    private final Repeater repeater;

    private EscrowClient(Wire wire, RetryPolicy policy) {
        this.wire = wire;
        this.repeater = new Repeater(wire::send, policy, wire.signer().clock());
    }

    /**
     * A client with the standard retries and time-out and no observer; its clock is the signer's.
     *
     * @param base scheme, authority and path that all calls stand below, such as
     *     {@code https://escrow.example/escrow/v1}; the authority must be the one that the escrow system has for itself
     * @param signer the platform's key; before approval one that signs under the key's fingerprint
     */
    public static EscrowClient at(URI base, HttpRequestSigner signer) {
        String text = base.toString();
        URI trimmed = text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : base;
        var wire = new Wire(trimmed, signer, Wire.newHttpClient(), exchange -> {}, Wire.STANDARD_TIMEOUT);
        return new EscrowClient(wire, RetryPolicy.standard());
    }

    /** The same, with another key over the same connections: after approval, or when keys are rotated. */
    public EscrowClient signedBy(HttpRequestSigner signer) {
        return with(new Wire(wire.base(), signer, wire.http(), wire.observer(), wire.timeout()));
    }

    /** The same, telling an observer each attempt that was answered, on the calling thread. */
    public EscrowClient observedBy(Consumer<Exchange> observer) {
        return with(new Wire(wire.base(), wire.signer(), wire.http(), observer, wire.timeout()));
    }

    /**
     * The same, waiting for an answer no longer than this.
     *
     * @param timeout of one attempt, 1 ms to 5 minutes
     */
    public EscrowClient waitingAtMost(Duration timeout) {
        if (timeout.compareTo(Duration.ofMillis(1)) < 0 || timeout.compareTo(Duration.ofMinutes(5)) > 0) {
            throw new IllegalArgumentException("a time-out of 1 ms to 5 minutes");
        }
        return with(new Wire(wire.base(), wire.signer(), wire.http(), wire.observer(), timeout));
    }

    /** The same, repeating calls by another policy. */
    public EscrowClient repeatingBy(RetryPolicy policy) {
        return new EscrowClient(wire, policy);
    }

    private EscrowClient with(Wire other) {
        return new EscrowClient(other, repeater.policy());
    }

    /**
     * One signed attempt and its answer as it is, whatever the status.
     *
     * @throws EscrowUnreachable when no answer comes
     */
    public ApiResponse send(ApiRequest request) {
        try {
            return wire.send(request);
        } catch (IOException e) {
            throw new EscrowUnreachable(request, e);
        }
    }

    /** One signed attempt; see {@link ApiRequest#of} for what to give. A POST gets an Idempotency-Key of its own. */
    public ApiResponse send(String method, String path, @Nullable String body) {
        return send(ApiRequest.of(method, path, body));
    }

    /** Applies for the hosting service; the signer must hold the key that the application carries. */
    public Call<PlatformApplication> apply(NewPlatformApplication application) {
        return post("/platform-applications", application.toJson(), PlatformApplication::from);
    }

    public Call<PlatformApplication> platformApplication(String applicationId) {
        return get("/platform-applications/" + encoded(applicationId), PlatformApplication::from);
    }

    /**
     * Hands a document of an application in; the signer must be the applicant's key under its id. The same file again
     * is answered with the document that it is already. 422 DOCUMENT_TYPE_REFUSED or DOCUMENTS_TOO_MANY, 409
     * DOCUMENTS_CLOSED.
     */
    public Call<ApplicationDocument> sendDocument(String applicationId, NewDocument document) {
        return post(documents(applicationId), document.toJson(), ApplicationDocument::from);
    }

    /** The documents of an application, newest first. */
    public Call<Page<ApplicationDocument>> documentsOf(String applicationId) {
        return get(documents(applicationId), page(ApplicationDocument::from));
    }

    private static String documents(String applicationId) {
        return "/platform-applications/" + encoded(applicationId) + "/documents";
    }

    /**
     * Registers a further key of the platform; the request proves by a second signature that the platform holds it.
     * Sign with it under the id that comes back, then revoke the old one: {@link #revokeKey}. 409 PUBLIC_KEY_REUSED.
     */
    public Call<RegisteredKey> registerKey(NewPlatformKey key) {
        return signedBy(wire.signer().introducing(key.key())).post("/keys", key.toJson(), RegisteredKey::from);
    }

    /** Has the platform told what happens; the answer is the only one that shows the secret. */
    public Call<WebhookEndpoint> registerWebhookEndpoint(NewWebhookEndpoint endpoint) {
        return post("/webhook-endpoints", endpoint.toJson(), WebhookEndpoint::from);
    }

    /** The platform's keys, newest first. */
    public Call<Page<RegisteredKey>> keys(PageRequest page) {
        return get("/keys?" + page.query(), page(RegisteredKey::from));
    }

    /** Revokes a key for ever; 422 KEY_LAST_USABLE for the last one that counts. */
    public Call<RegisteredKey> revokeKey(String keyId, String reason) {
        return post(
                "/keys/" + encoded(keyId) + "/revocation", new JsonBody().with("reason", reason), RegisteredKey::from);
    }

    public Call<Merchant> registerMerchant(NewMerchant merchant) {
        return post("/merchants", merchant.toJson(), Merchant::from);
    }

    /** Checks the user's real name and opens a wallet; 422 REAL_NAME_MISMATCH. */
    public Call<Wallet> openWallet(NewWallet wallet) {
        return post("/wallets", wallet.toJson(), Wallet::from);
    }

    public Call<Wallet> wallet(String walletId) {
        return get("/wallets/" + encoded(walletId), Wallet::from);
    }

    /** The wallet of a user, by the platform's own number; an empty page where there is none. */
    public Call<Page<Wallet>> walletsOfUser(String userNo) {
        return get("/wallets?userNo=" + encoded(userNo), page(Wallet::from));
    }

    public Call<Page<WalletEntry>> walletEntries(String walletId, PageRequest page) {
        return get("/wallets/" + encoded(walletId) + "/entries?" + page.query(), page(WalletEntry::from));
    }

    /** All entries of a wallet, newest first, read page by page as the stream is consumed; fails as a call does. */
    public Stream<WalletEntry> walletEntries(String walletId) {
        return Page.stream(
                PageRequest.ofMost(), page -> walletEntries(walletId, page).execute());
    }

    /** Starts binding a card; the bank sends its holder a code. 422 CARD_HOLDER_MISMATCH. */
    public Call<CardBinding> bindCard(String walletId, NewCardBinding card) {
        return post("/wallets/" + encoded(walletId) + "/card-bindings", card.toJson(), CardBinding::from);
    }

    /** Finishes binding a card; 422 SMS_CODE_WRONG, where attempts are limited, or SMS_CODE_EXPIRED. */
    public Call<CardBinding> verifyCard(String bindingId, SmsCode code) {
        return post("/card-bindings/" + encoded(bindingId) + "/verification", code.toJson(), CardBinding::from);
    }

    public Call<Page<Agreement>> agreements(String walletId) {
        return get("/wallets/" + encoded(walletId) + "/agreements", page(Agreement::from));
    }

    /** Unbinds a card; answers the agreement, terminated. */
    public Call<Agreement> terminateAgreement(String agreementNo) {
        ApiRequest request = ApiRequest.of("DELETE", "/agreements/" + encoded(agreementNo), null);
        return new Call<>(repeater, request, response -> Agreement.from(response.json()));
    }

    /** Orders a recharge; 422 AGREEMENT_NOT_ACTIVE, 403 SERVICE_NOT_PERMITTED, 409 ORDER_NO_REUSED. */
    public Call<Recharge> recharge(NewRecharge recharge) {
        return post("/recharges", recharge.toJson(), Recharge::from);
    }

    public Call<Recharge> recharge(String rechargeId) {
        return get("/recharges/" + encoded(rechargeId), Recharge::from);
    }

    /** The recharge of an order number; an empty page where there is none. */
    public Call<Page<Recharge>> rechargesOfOrder(String orderNo) {
        return get("/recharges?orderNo=" + encoded(orderNo), page(Recharge::from));
    }

    /** Pays a purchase; 422 INSUFFICIENT_FUNDS, WALLET_FROZEN or MERCHANT_NOT_ACTIVE, 409 ORDER_NO_REUSED. */
    public Call<Consumption> consume(NewConsumption consumption) {
        return post("/consumptions", consumption.toJson(), Consumption::from);
    }

    public Call<Consumption> consumption(String consumptionId) {
        return get("/consumptions/" + encoded(consumptionId), Consumption::from);
    }

    /** The consumption of an order number; an empty page where there is none. */
    public Call<Page<Consumption>> consumptionsOfOrder(String orderNo) {
        return get("/consumptions?orderNo=" + encoded(orderNo), page(Consumption::from));
    }

    private <T> Call<T> post(String path, JsonBody body, Function<Answer, T> reader) {
        return new Call<>(
                repeater, ApiRequest.of("POST", path, body.text()), response -> reader.apply(response.json()));
    }

    private <T> Call<T> get(String path, Function<Answer, T> reader) {
        return new Call<>(repeater, ApiRequest.of("GET", path, null), response -> reader.apply(response.json()));
    }

    private static <T> Function<Answer, Page<T>> page(Function<Answer, T> element) {
        return answer -> Page.from(answer, element);
    }

    /** For a path segment or a query value: what is not plain is percent-encoded, a space as %20. */
    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8).replace("+", "%20");
    }
}
