package org.openescrow.system.chaos;

import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import org.openescrow.micro.demo.OutsideWorld;

/** Brings the bank into its next mood when the last one has been used up. Safe for many threads. */
final class Weather {
    private final OutsideWorld world;
    private final Outages outages;
    private final Deque<Spell> spells;
    private int debitsLeft;

    Weather(OutsideWorld world, Outages outages, Collection<Spell> spells) {
        this.world = world;
        this.outages = outages;
        this.spells = new ArrayDeque<>(spells);
    }

    /** To be called before each request for a debit. In an outage the mood stays as it is. */
    synchronized void beforeDebit() {
        if (debitsLeft > 0) {
            debitsLeft--;
            return;
        }
        Spell next = spells.peek();
        if (next != null && isSet(next)) {
            spells.remove();
            debitsLeft = next.debits() - 1;
        }
    }

    private boolean isSet(Spell spell) {
        long mark = outages.mark();
        try {
            world.nextDebits(spell.mode(), spell.debits(), 0);
            return true;
        } catch (UncheckedIOException | IllegalStateException noAnswer) {
            if (!outages.touched(mark)) {
                throw noAnswer;
            }
            return false;
        }
    }
}
