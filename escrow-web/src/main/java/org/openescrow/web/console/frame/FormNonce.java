package org.openescrow.web.console.frame;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.render.RenderKit;
import jakarta.faces.render.RenderKitFactory;
import jakarta.faces.render.RenderKitWrapper;
import jakarta.faces.render.Renderer;
import jakarta.faces.render.RendererWrapper;
import java.io.IOException;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.primefaces.context.PrimeFacesContext;

/**
 * Writes the page's script nonce into every form. PrimeFaces refuses a form without it and adds it by script once the
 * page is complete, so that whoever is quicker than that would see an error.
 */
final class FormNonce extends RendererWrapper {
    private static final String NONCE = "primefaces.nonce";

    private FormNonce(Renderer<?> wrapped) {
        super(wrapped);
    }

    @Override
    public void encodeBegin(FacesContext faces, UIComponent form) throws IOException {
        super.encodeBegin(faces, form);
        ResponseWriter page = faces.getResponseWriter();
        page.startElement("input", form);
        page.writeAttribute("type", "hidden", null);
        page.writeAttribute("name", NONCE, null);
        page.writeAttribute("value", PrimeFacesContext.getCspState(faces).getNonce(), null);
        page.endElement("input");
    }

    /** Where Faces looks for the way a form is written; named in faces-config.xml. */
    public static final class Factory extends RenderKitFactory {
        public Factory(RenderKitFactory wrapped) {
            super(wrapped);
        }

        @Override
        public void addRenderKit(String id, RenderKit kit) {
            getWrapped().addRenderKit(id, kit);
        }

        @Override
        public @Nullable RenderKit getRenderKit(@Nullable FacesContext faces, String id) {
            RenderKit kit = getWrapped().getRenderKit(faces, id);
            return kit == null ? null : new Kit(kit);
        }

        @Override
        public Iterator<String> getRenderKitIds() {
            return getWrapped().getRenderKitIds();
        }
    }

    private static final class Kit extends RenderKitWrapper {
        private Kit(RenderKit wrapped) {
            super(wrapped);
        }

        @Override
        public @Nullable Renderer<?> getRenderer(String family, String type) {
            Renderer<?> renderer = super.getRenderer(family, type);
            return renderer != null && family.equals(UIForm.COMPONENT_FAMILY) ? new FormNonce(renderer) : renderer;
        }
    }
}
