package org.openescrow.web.console.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.platform.PlatformRef;
import org.openescrow.escrow.platform.Platforms;
import org.openescrow.web.console.frame.Asked;

/** The approved platforms, to choose from and to be called by name; read once a request, when it is needed first. */
@Named("platformNames")
@RequestScoped
public class PlatformNames {
    @Inject
    Platforms platforms;

    private @Nullable List<PlatformRef> known;

    public List<PlatformRef> getAll() {
        List<PlatformRef> read = known;
        if (read == null) {
            read = platforms.platforms();
            known = read;
        }
        return read;
    }

    /** What a platform is called; its number where it is none of those that are listed. */
    public String of(PlatformNo number) {
        return find(number).map(PlatformRef::name).orElse(number.value());
    }

    /** The application that a platform came from. */
    public String applicationOf(PlatformNo number) {
        return find(number).map(ref -> ref.application().value()).orElse("");
    }

    /**
     * Among which platforms to look: the one that is asked for; all of them where something is looked for that
     * platforms have numbers of their own for; else it does not matter.
     */
    public Optional<List<PlatformNo>> among(@Nullable String asked, boolean numbered) {
        Optional<PlatformNo> one = Asked.optional("platform", asked, PlatformNo::new);
        if (one.isPresent()) {
            return one.map(List::of);
        }
        return numbered
                ? Optional.of(getAll().stream().map(PlatformRef::platformNo).toList())
                : Optional.empty();
    }

    private Optional<PlatformRef> find(PlatformNo number) {
        return getAll().stream().filter(ref -> ref.platformNo().equals(number)).findFirst();
    }
}
