package org.openescrow.sandbox.fault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.openescrow.sandbox.database.Database;
import org.openescrow.sandbox.database.Row;

/** The misbehaviour that was ordered, and how much of it is left. Kept in the books, so a restart does not heal it. */
@ApplicationScoped
public class Faults {

    @Inject
    Database database;

    @Transactional
    public void set(Map<Operation, FaultSetting> settings) {
        settings.forEach((operation, setting) -> database.update(
                "UPDATE fault SET mode = ?, delay_millis = ?, remaining = ? WHERE operation = ?",
                setting.mode(),
                setting.delayMillis(),
                setting.next(),
                operation));
    }

    /** The setting of every operation; one that is used up shows as normal. */
    public Map<Operation, FaultSetting> current() {
        Map<Operation, FaultSetting> settings = new EnumMap<>(Operation.class);
        for (Operation operation : Operation.values()) {
            settings.put(operation, read(operation, "").orElse(FaultSetting.NORMAL));
        }
        return settings;
    }

    /** How the call that is at hand behaves; uses up one. A rollback of the caller gives it back. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Fault take(Operation operation) {
        // Looked at without a lock first: normal traffic must not queue up behind one row.
        if (read(operation, "").isEmpty()) {
            return Fault.NONE;
        }
        Optional<FaultSetting> setting = read(operation, " FOR UPDATE");
        setting.ifPresent(
                taken -> database.update("UPDATE fault SET remaining = remaining - 1 WHERE operation = ?", operation));
        return setting.map(FaultSetting::fault).orElse(Fault.NONE);
    }

    private Optional<FaultSetting> read(Operation operation, String lock) {
        return database.one(
                "SELECT mode, delay_millis, remaining FROM fault WHERE operation = ? AND remaining > 0" + lock,
                Faults::setting,
                operation);
    }

    private static FaultSetting setting(Row row) {
        return new FaultSetting(
                row.constant("mode", FaultMode.class), row.number("delay_millis"), row.number("remaining"));
    }
}
