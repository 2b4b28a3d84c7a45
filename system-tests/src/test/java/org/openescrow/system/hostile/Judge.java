package org.openescrow.system.hostile;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openescrow.system.Contract;

/** Says what is wrong with an answer to a request that nobody should send. */
final class Judge {
    private static final Pattern LEAK = Pattern.compile("[A-Za-z](?:Exception|Error)\\b|\\bat [a-z]+\\.[a-z]+\\.|"
            + "\\b(?:org\\.(?:openescrow|hibernate|glassfish|apache|eclipse|jboss)|com\\.(?:mysql|sun)|fish\\.payara"
            + "|jakarta|java)\\.[a-z]|SQLSTATE|SQL syntax|(?i:stack trace)");

    private final Contract contract;

    Judge(Contract contract) {
        this.contract = contract;
    }

    List<String> faults(Attack attack, Optional<RawAnswer> answered) {
        List<String> faults = new ArrayList<>();
        if (answered.isEmpty()) {
            if (attack.isFramed()) {
                faults.add("no answer");
            }
            return faults;
        }
        RawAnswer answer = answered.get();
        if (LEAK.matcher(answer.body()).find()) {
            faults.add("tells of the inside");
        }
        if (attack.hasOddHead() && isServersOwn(attack, answer)) {
            return faults;
        }
        if (answer.status() >= 500 && attack.isFramed()) {
            faults.add("a fault of ours");
        }
        if (attack.isFramed() && answer.status() >= 400 && !attack.isAnsweredWithoutBody()) {
            problem(answer, faults);
        }
        if (attack.isFramed() && attack.clean().isPresent()) {
            promised(attack, attack.clean().get(), answer, faults);
        }
        return faults;
    }

    /**
     * What is no HTTP for the server, or leads out of the application, never reaches it. To what is no HTTP the server
     * says nothing at all.
     */
    private static boolean isServersOwn(Attack attack, RawAnswer answer) {
        return answer.header("request-id").isEmpty()
                && (answer.body().isEmpty() || attack.clean().isEmpty())
                && answer.status() >= 400
                && answer.status() < 500;
    }

    private static void problem(RawAnswer answer, List<String> faults) {
        if (!answer.header("content-type").orElse("").equals("application/problem+json")) {
            faults.add("no problem+json");
            return;
        }
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            JsonObject problem = reader.readObject();
            if (problem.getString("code", "").isEmpty()
                    || !answer.header("request-id").orElse("").equals(problem.getString("requestId", "-"))) {
                faults.add("no code, or no requestId");
            }
        } catch (JsonException notJson) {
            faults.add("not JSON");
        }
    }

    private void promised(Attack attack, URI target, RawAnswer answer, List<String> faults) {
        try {
            contract.check(new Contract.Seen(
                    attack.method(),
                    target,
                    answer.status(),
                    answer.header("content-type").orElse(""),
                    answer.body()));
        } catch (AssertionError broken) {
            faults.add(String.valueOf(broken.getMessage()));
        }
    }
}
