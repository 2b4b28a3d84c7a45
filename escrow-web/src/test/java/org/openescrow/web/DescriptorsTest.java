package org.openescrow.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What the WAR says of itself, the EAR says too: in the web.xml for it, and of resources in its application.xml. */
class DescriptorsTest {
    private static final Set<String> RESOURCES =
            Set.of("data-source", "connection-factory", "administered-object", "managed-scheduled-executor");

    private final Element war;

    DescriptorsTest() throws Exception {
        this.war = read("src/main/webapp/WEB-INF/web.xml");
    }

    @Test
    void theWarInTheEarIsDescribedAsTheWarByItself() throws Exception {
        List<String> described = parts(war, false);

        assertNotEquals(List.of(), described);
        assertEquals(described, parts(read("src/main/ear/web.xml"), false));
        assertEquals(List.of(), parts(read("src/main/ear/web.xml"), true));
    }

    @Test
    void theEarHasTheResourcesOfTheWar() throws Exception {
        List<String> resources = parts(war, true);

        assertNotEquals(List.of(), resources);
        assertEquals(resources, parts(read("../escrow-ear/src/main/application/META-INF/application.xml"), true));
    }

    private static List<String> parts(Element descriptor, boolean resources) {
        return children(descriptor)
                .filter(part -> RESOURCES.contains(part.getNodeName()) == resources)
                .map(DescriptorsTest::text)
                .toList();
    }

    /** An element without its comments and line breaks. */
    private static String text(Node element) {
        List<String> inner = children(element).map(DescriptorsTest::text).toList();
        return element.getNodeName()
                + (inner.isEmpty() ? "=" + element.getTextContent().strip() : inner);
    }

    private static Stream<Node> children(Node element) {
        return IntStream.range(0, element.getChildNodes().getLength())
                .mapToObj(element.getChildNodes()::item)
                .filter(Element.class::isInstance);
    }

    private static Element read(String file) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of(file).toFile())
                .getDocumentElement();
    }
}
