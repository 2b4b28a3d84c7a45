package org.openescrow.escrow.card;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openescrow.escrow.platform.PlatformNo;

/** The table of bindings as a map. */
final class BindingRowsInMemory extends BindingRows {
    final Map<BindingId, CardBinding> rows = new HashMap<>();

    @Override
    void add(CardBinding binding) {
        rows.put(binding.id(), binding);
    }

    @Override
    Optional<CardBinding> byRequestKey(PlatformNo platform, String requestKey) {
        return rows.values().stream()
                .filter(row -> row.platformNo().equals(platform))
                .filter(row -> row.requestKey().equals(requestKey))
                .findFirst();
    }

    @Override
    Optional<CardBinding> read(PlatformNo platform, BindingId id) {
        return Optional.ofNullable(rows.get(id)).filter(row -> row.platformNo().equals(platform));
    }

    @Override
    Optional<CardBinding> lock(PlatformNo platform, BindingId id) {
        return read(platform, id);
    }
}
