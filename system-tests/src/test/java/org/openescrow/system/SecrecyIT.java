package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openescrow.client.ApiResponse;
import org.openescrow.client.EscrowProblem;
import org.openescrow.client.card.NewCardBinding;
import org.openescrow.client.card.SmsCode;
import org.openescrow.micro.demo.Identity;

/** What identifies people, cards and keys stands in no log, no metric and no answer, whatever goes wrong. */
class SecrecyIT {
    private final RunningSystem system = RunningSystem.shared();

    @Test
    void nothingPersonalIsLoggedOrAnswered() throws IOException {
        Marketplace shop = Marketplace.admitted(system);
        var customer = shop.customer(1_000);
        Identity user = customer.identity();
        Identity other = shop.person();
        List<String> answers = new ArrayList<>();
        answers.add(shop.client
                .send("GET", "/wallets/" + customer.wallet().id() + "/agreements", null)
                .body());
        assertTrue(answers.get(0).contains("****"), answers.get(0));
        answers.addAll(whatGoesWrong(shop, customer, other));
        answers.add(Figures.read(system, Optional.empty()).body());

        Map<String, Pattern> secrets = secrets(user, other);
        String code = shop.world.smsCode(user.mobile());
        secrets.put("an SMS code", word(code));
        for (String answer : answers) {
            assertSilent(secrets, answer, "an answer: " + answer);
        }
        List<Path> logs = logs();
        assertFalse(logs.isEmpty());
        for (Path log : logs) {
            assertSilent(secrets, Files.readString(log, StandardCharsets.ISO_8859_1), log.toString());
        }
    }

    /** What a log is most often careless about: refusals, silence, and what cannot be read. */
    private static List<String> whatGoesWrong(Marketplace shop, Marketplace.Customer customer, Identity other) {
        String wallet = customer.wallet().id();
        EscrowProblem mismatch = assertThrows(EscrowProblem.class, () -> shop.client
                .bindCard(wallet, new NewCardBinding(other.cardNo(), other.name(), other.idCardNo(), other.mobile()))
                .execute());
        Marketplace.Customer second = shop.customer(0);
        var binding = shop.binding(shop.wallet(other), other);
        EscrowProblem wrongCode = assertThrows(EscrowProblem.class, () -> shop.client
                .verifyCard(binding.id(), new SmsCode("000000"))
                .execute());
        shop.world.nextDebits("TIMEOUT_BUT_DONE", 1, 600_000);
        ApiResponse silence = shop.client.send(
                "POST",
                "/recharges",
                "{\"orderNo\":\"" + Marketplace.number("r") + "\",\"walletId\":\""
                        + second.wallet().id() + "\",\"agreementNo\":\"" + second.agreementNo()
                        + "\",\"amount\":{\"value\":100,\"currency\":\"CNY\"}}");
        assertEquals(201, silence.status());
        ApiResponse malformed = shop.client.send(
                "POST", "/wallets/" + wallet + "/card-bindings", "{\"cardNo\":\"" + other.cardNo() + "\",,");
        assertEquals(400, malformed.status());
        return List.of(
                String.valueOf(mismatch.getMessage()),
                String.valueOf(wrongCode.getMessage()),
                silence.body(),
                malformed.body());
    }

    private Map<String, Pattern> secrets(Identity... people) throws IOException {
        Map<String, Pattern> secrets = new HashMap<>();
        for (Identity person : people) {
            secrets.put("card number " + secrets.size(), Pattern.compile(person.cardNo()));
            secrets.put("ID number " + secrets.size(), Pattern.compile(person.idCardNo()));
            secrets.put("mobile number " + secrets.size(), Pattern.compile(person.mobile()));
        }
        secrets.put(
                "the operator's password",
                Pattern.compile(Pattern.quote(system.target().operatorPassword())));
        Properties own = new Properties();
        try (InputStream file = Files.newInputStream(system.data().resolve("secrets.properties"))) {
            own.load(file);
        }
        own.forEach((name, value) ->
                secrets.put(String.valueOf(name), Pattern.compile(Pattern.quote(String.valueOf(value)))));
        secrets.put("a private key", Pattern.compile("BEGIN (RSA |EC )?PRIVATE KEY|\"keyData\""));
        return secrets;
    }

    private static Pattern word(String text) {
        return Pattern.compile("(?<![0-9A-Za-z.])" + text + "(?![0-9A-Za-z])");
    }

    private static void assertSilent(Map<String, Pattern> secrets, String text, String where) {
        secrets.forEach(
                (what, pattern) -> assertFalse(pattern.matcher(text).find(), () -> what + " stands in " + where));
    }

    private List<Path> logs() throws IOException {
        try (Stream<Path> files = Files.walk(system.logs())) {
            return Stream.concat(files.filter(Files::isRegularFile), Stream.of(system.output(), system.log()))
                    .distinct()
                    .toList();
        }
    }
}
