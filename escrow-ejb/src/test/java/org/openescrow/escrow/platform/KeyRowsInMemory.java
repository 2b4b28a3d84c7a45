package org.openescrow.escrow.platform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openescrow.escrow.list.Part;

/** Keys in a list. */
class KeyRowsInMemory extends KeyRows {
    final List<PlatformKey> keys = new ArrayList<>();

    @Override
    void add(PlatformKey key) {
        keys.add(key);
    }

    @Override
    Optional<PlatformKey> read(KeyId id) {
        return keys.stream().filter(key -> key.view().id().equals(id)).findFirst();
    }

    @Override
    Optional<PlatformKey> lock(KeyId id) {
        return read(id);
    }

    @Override
    Optional<PlatformKey> byThumbprint(String thumbprint) {
        return keys.stream().filter(key -> key.thumbprint().equals(thumbprint)).findFirst();
    }

    @Override
    List<PlatformKey> lockUnrevoked(PlatformNo platform) {
        return unrevoked(platform);
    }

    @Override
    List<PlatformKey> unrevoked(PlatformNo platform) {
        return of(platform).stream()
                .filter(key -> key.view().revocation().isEmpty())
                .toList();
    }

    @Override
    List<PlatformKey> list(PlatformNo platform, Part part) {
        return of(platform).stream()
                .sorted(Comparator.comparing(
                                (PlatformKey key) -> key.view().id().value())
                        .reversed())
                .limit(part.limit())
                .toList();
    }

    private List<PlatformKey> of(PlatformNo platform) {
        return keys.stream().filter(key -> key.belongsTo(platform)).toList();
    }
}
