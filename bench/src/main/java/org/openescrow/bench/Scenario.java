package org.openescrow.bench;

/** What is measured, each with as many clients as the level says. */
enum Scenario {
    FLOOR("a ", "floor: JDBC, a transaction a transfer"),
    COMBINED_FLOOR("a'", "combined floor: JDBC, shared commits"),
    SPREAD("b ", "consumptions, 10,000 wallets, 1,000 merchants"),
    HOT("c ", "consumptions, one merchant"),
    CALLBACKS("d ", "recharge callbacks through the queue");

    private final String letter;
    private final String meaning;

    Scenario(String letter, String meaning) {
        this.letter = letter;
        this.meaning = meaning;
    }

    String letter() {
        return letter;
    }

    String meaning() {
        return meaning;
    }
}
