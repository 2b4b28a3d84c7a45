package org.openescrow.micro.demo;

import jakarta.json.JsonObject;
import java.util.Locale;
import org.openescrow.client.Exchange;
import org.openescrow.micro.terminal.Console;

/** Tells the story on the terminal: steps, requests and answers, account entries. */
final class Narrator {
    private static final int WIDEST = 400;

    private final Console console;

    Narrator(Console console) {
        this.console = console;
    }

    void step(String number, String title) {
        console.blank();
        console.line(number + "  " + title);
    }

    /** One request of the platform and its answer; what identifies people and cards is masked here too. */
    void exchange(Exchange exchange) {
        String path = exchange.target().getRawPath();
        String query = exchange.target().getRawQuery();
        console.line("    -> " + exchange.request().method() + " " + path + (query == null ? "" : "?" + query));
        byte[] body = exchange.request().body();
        if (body.length > 0) {
            console.line("       " + masked(new String(body, java.nio.charset.StandardCharsets.UTF_8)));
        }
        console.line("    <- " + exchange.response().status() + " "
                + masked(exchange.response().body()));
    }

    void say(String text) {
        console.line("    " + text);
    }

    void entries(JsonObject page) {
        for (JsonObject entry : page.getJsonArray("data").getValuesAs(JsonObject.class)) {
            console.line(String.format(
                    Locale.ROOT,
                    "       %-6s %12s  %-20s %s  balance %12s",
                    entry.getString("side"),
                    yuan(entry.getJsonObject("amount")),
                    entry.getString("accountKind"),
                    entry.getString("accountNo"),
                    yuan(entry.getJsonObject("balanceAfter"))));
        }
    }

    void trialBalance(JsonObject trial) {
        String row = "       %-20s %9s %14s %14s %14s";
        console.line(String.format(Locale.ROOT, row, "kind", "accounts", "debits", "credits", "balance"));
        for (JsonObject kind : trial.getJsonArray("rows").getValuesAs(JsonObject.class)) {
            console.line(String.format(
                    Locale.ROOT,
                    row,
                    kind.getString("kind"),
                    kind.getJsonNumber("accounts"),
                    yuan(kind.getJsonObject("debits")),
                    yuan(kind.getJsonObject("credits")),
                    yuan(kind.getJsonObject("balance"))));
        }
        console.line(String.format(
                Locale.ROOT,
                row,
                "total",
                "",
                yuan(trial.getJsonObject("debits")),
                yuan(trial.getJsonObject("credits")),
                trial.getBoolean("balanced") ? "balanced" : "NOT BALANCED"));
    }

    /** Fen as yuan, for people: the only place where an amount has a decimal point. */
    private static String yuan(JsonObject money) {
        long fen = money.getJsonNumber("value").longValueExact();
        return String.format(Locale.ROOT, "%s%d.%02d", fen < 0 ? "-" : "", Math.abs(fen) / 100, Math.abs(fen) % 100);
    }

    private static String masked(String json) {
        String masked = json.replaceAll("(\"(?:idCardNo|cardNo|smsCode)\"\\s*:\\s*\")[^\"*]+\"", "$1****\"")
                .replaceAll("(\"(?:mobile|contactMobile)\"\\s*:\\s*\")[^\"*]+\"", "$1****\"")
                .replaceAll("(\"pem\"\\s*:\\s*\")[^\"]+\"", "$1…\"");
        return masked.length() <= WIDEST ? masked : masked.substring(0, WIDEST) + "…";
    }
}
