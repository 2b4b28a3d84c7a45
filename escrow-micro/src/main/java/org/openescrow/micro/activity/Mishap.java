package org.openescrow.micro.activity;

/** What goes wrong for a user. */
enum Mishap {
    /** The bank declines a recharge. */
    DECLINED,
    /** A purchase is dearer than the wallet is full. */
    OVERDRAWN,
    /** The first card is one that no bank knows. */
    STRANGE_CARD,
    /** The card has less than is to be recharged. */
    POOR,
    /** The bank calls back with another amount than was ordered. */
    CONTRADICTED,
    NOTHING;

    private static final int CYCLE = 6;
    private static final int MOST_CONTRADICTED = 2;

    /** Of the users of the day, counted from 0; of contradictions a few are enough. */
    static Mishap of(int user) {
        Mishap mishap = values()[user % CYCLE];
        return mishap == CONTRADICTED && user / CYCLE >= MOST_CONTRADICTED ? NOTHING : mishap;
    }
}
