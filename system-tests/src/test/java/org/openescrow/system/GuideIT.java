package org.openescrow.system;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.Signature;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openescrow.client.ApiRequest;
import org.openescrow.client.ApiResponse;
import org.openescrow.client.card.NewCardBinding;
import org.openescrow.client.card.SmsCode;
import org.openescrow.client.json.Money;
import org.openescrow.client.order.NewRecharge;
import org.openescrow.client.order.Recharge;
import org.openescrow.client.signature.HttpRequestSigner;
import org.openescrow.client.signature.PlatformKey;
import org.openescrow.client.signature.SignatureAlgorithm;
import org.openescrow.client.wallet.NewWallet;
import org.openescrow.client.wallet.Wallet;
import org.openescrow.micro.demo.Identity;

/** What the integrators' guide promises, line by line, against the running system. */
class GuideIT {
    private static final Pattern PARAMETER = Pattern.compile("(created|nonce|keyid)=\"?([^\";]+)\"?");
    private static final Pattern MAGIC = Pattern.compile("\\b(7777\\d\\d|6222\\d{12}|999999\\d{12})\\b");

    private final RunningSystem system = RunningSystem.shared();
    private final Guide guide = Guide.read();

    GuideIT() throws IOException {}

    @Test
    void everyAmountEndsAsTheTableSays() {
        Marketplace shop = Marketplace.admitted(system);
        Identity resident = resident();
        Wallet wallet = shop.wallet(resident);
        String agreementNo = shop.agreement(wallet, resident);
        Map<Recharge, String> ordered = new LinkedHashMap<>();
        for (List<String> row : guide.table("Amounts")) {
            ordered.put(ordered(shop, wallet, agreementNo, Long.parseLong(row.get(0))), row.get(2));
        }
        long succeeded = 0;
        for (var expected : ordered.entrySet()) {
            String id = expected.getKey().id();
            boolean open = expected.getValue().equals("PROCESSING");
            Recharge ended = open ? shop.client.recharge(id).execute() : shop.ended(id);
            assertEquals(expected.getValue(), end(ended), ended.amount().toString());
            succeeded += end(ended).equals("SUCCEEDED") ? ended.amount().value() : 0;
        }
        assertEquals(succeeded, shop.available(wallet));
    }

    @Test
    void everyPersonIsWhoTheTableSays() {
        Marketplace shop = Marketplace.admitted(system);
        for (List<String> row : guide.table("People")) {
            String[] person = row.get(0).split(" ", -1);
            var wallet = new NewWallet(Marketplace.number("u"), person[0], person[1], person[2]);
            play(shop, ApiRequest.of("POST", "/wallets", wallet.toJson().text()), row.get(1), row);
        }
    }

    @Test
    void everyCardDoesWhatTheTableSays() {
        Marketplace shop = Marketplace.admitted(system);
        Wallet wallet = shop.wallet(resident());
        for (List<String> row : guide.table("Cards")) {
            String cardNo = row.get(0).split(" ", -1)[0];
            Optional<String> agreementNo = bound(shop, wallet, cardNo, row);
            assertEquals(agreementNo.isPresent(), !row.get(3).isEmpty(), row.toString());
            agreementNo.ifPresent(no -> assertEquals(
                    row.get(3), end(shop.ended(ordered(shop, wallet, no, 100).id())), row.toString()));
        }
    }

    @Test
    void theCodeThatIsNeverRightIsWrong() {
        Marketplace shop = Marketplace.admitted(system);
        String binding = shop.binding(shop.wallet(resident()), resident()).id();
        for (int attempt = 1; attempt < 5; attempt++) {
            play(shop, verification(binding, "000000"), "422 SMS_CODE_WRONG", List.of());
        }
        play(shop, verification(binding, "000000"), "422 SMS_ATTEMPTS_EXCEEDED", List.of());
    }

    @Test
    void theSandboxListsWhatTheGuideListsAndNothingElse() throws Exception {
        var request = HttpRequest.newBuilder(system.base().resolve("/sandbox/")).build();
        String index = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();
        Set<String> documented = magic(guide.text());
        documented.removeAll(Set.of("6222000000009992"));
        Set<String> listed = magic(index);
        listed.removeAll(Set.of("6222000000000033", "999999198505050025", "999999199009090030"));
        assertEquals(documented, listed);
    }

    @Test
    void theSignatureBaseIsWhatTheClientSigns() throws Exception {
        List<String> blocks = guide.blocks("Signing, step by step");
        String body = blocks.get(0);
        String base = blocks.get(1);
        Map<String, String> parameters = PARAMETER
                .matcher(base)
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
        InstantSource then =
                InstantSource.fixed(Instant.ofEpochSecond(Long.parseLong(parameters.getOrDefault("created", ""))));
        PlatformKey key = PlatformKey.generate(SignatureAlgorithm.RSA_V1_5_SHA256);
        var signer = new HttpRequestSigner(parameters.getOrDefault("keyid", ""), key, then);

        Map<String, String> headers = signer.sign(
                line(base, "@method"),
                URI.create(line(base, "@target-uri")),
                body.getBytes(UTF_8),
                line(base, "idempotency-key"));

        assertEquals(line(base, "content-digest"), headers.get("Content-Digest"));
        String input = headers.getOrDefault("Signature-Input", "").substring("sig1=".length());
        String signed = base.replace(line(base, "@signature-params"), input);
        assertEquals(base, signed.replaceAll("nonce=\"[^\"]+\"", "nonce=\"" + parameters.get("nonce") + "\""));
        Signature verification = Signature.getInstance("SHA256withRSA");
        verification.initVerify(key.keyPair().getPublic());
        verification.update(signed.getBytes(US_ASCII));
        String signature = headers.getOrDefault("Signature", "");
        assertTrue(verification.verify(
                Base64.getDecoder().decode(signature.substring("sig1=:".length(), signature.length() - 1))));
    }

    /** The person whose wallet the cards of the guide belong to, with the card that does nothing special. */
    private Identity resident() {
        String[] person = guide.table("People").get(0).get(0).split(" ", -1);
        return new Identity(
                person[0], person[1], person[2], guide.table("Cards").get(0).get(0));
    }

    private Optional<String> bound(Marketplace shop, Wallet wallet, String cardNo, List<String> row) {
        Identity holder = resident();
        var card = new NewCardBinding(cardNo, holder.name(), holder.idCardNo(), holder.mobile());
        var asked = ApiRequest.of(
                "POST",
                "/wallets/" + wallet.id() + "/card-bindings",
                card.toJson().text());
        ApiResponse binding = play(shop, asked, row.get(1), row);
        assertEquals(binding.isSuccess(), !row.get(2).isEmpty(), row.toString());
        if (!binding.isSuccess()) {
            return Optional.empty();
        }
        String code = shop.world.smsCode(holder.mobile());
        ApiResponse verified = play(shop, verification(binding.json().text("id"), code), row.get(2), row);
        return verified.isSuccess()
                ? Optional.ofNullable(verified.json().optionalText("agreementNo"))
                : Optional.empty();
    }

    private static ApiRequest verification(String bindingId, String code) {
        String body = new SmsCode(code).toJson().text();
        return ApiRequest.of("POST", "/card-bindings/" + bindingId + "/verification", body);
    }

    /** Sends the request as often as the cell has answers, each time expecting that one; answers the last. */
    private static ApiResponse play(Marketplace shop, ApiRequest request, String cell, List<String> row) {
        ApiResponse last = null;
        for (String expected : cell.split(" then ", -1)) {
            last = shop.client.send(request);
            String said = last.json().text(last.isSuccess() ? "status" : "code");
            assertEquals(expected, last.status() + " " + said, row.toString());
        }
        return Optional.ofNullable(last).orElseThrow();
    }

    private static Recharge ordered(Marketplace shop, Wallet wallet, String agreementNo, long fen) {
        return shop.client
                .recharge(new NewRecharge(Marketplace.number("r"), wallet.id(), agreementNo, Money.fen(fen)))
                .execute();
    }

    private static String end(Recharge ended) {
        return ended.failureCode() == null ? ended.status().name() : ended.status() + " " + ended.failureCode();
    }

    private static String line(String base, String component) {
        String start = '"' + component + "\": ";
        return base.lines()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> magic(String text) {
        return MAGIC.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
