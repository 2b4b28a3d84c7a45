package org.openescrow.container;

import org.jboss.arquillian.core.spi.LoadableExtension;

/** Has {@link Surroundings} made before the server starts. On the client's side only. */
public final class ContainerExtension implements LoadableExtension {
    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Surroundings.class);
    }
}
