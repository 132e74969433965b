package org.vestka.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.StateNode;
import com.vaadin.flow.internal.nodefeature.ElementPropertyMap;
import java.util.ArrayList;
import java.util.List;

/**
 * What the server holds of one open page.
 *
 * @param bytes reckoned: a page of 3,328 nodes was measured at 3.4 MB; to that come texts, which a browser can make long
 */
record PageContents(List<Element> tooLong, long bytes) {

    private static final int NODE = 1024;

    private static final String VALUE = "value";
    /** Of a field, in characters: browsers hold to it by themselves. */
    private static final String MOST = "maxlength";

    /** The lock of the page's session is held. */
    static PageContents of(UI page) {
        List<Element> tooLong = new ArrayList<>();
        long[] bytes = {0};
        page.getInternals().getStateTree().getRootNode().visitNodeTree(node -> {
            bytes[0] += NODE + 2 * characters(node);
            if (holdsTooMuch(node)) {
                tooLong.add(Element.get(node));
            }
        });
        return new PageContents(List.copyOf(tooLong), bytes[0]);
    }

    private static long characters(StateNode node) {
        return node.hasFeature(ElementPropertyMap.class)
                ? node.getFeatureIfInitialized(ElementPropertyMap.class).stream()
                        .flatMap(map -> map.getPropertyNames().map(map::getProperty))
                        .mapToLong(value -> value instanceof String text ? text.length() : 0)
                        .sum()
                : 0;
    }

    private static boolean holdsTooMuch(StateNode node) {
        return node.hasFeature(ElementPropertyMap.class)
                && node.getFeatureIfInitialized(ElementPropertyMap.class)
                        .filter(map -> map.getProperty(VALUE) instanceof String text
                                && map.getProperty(MOST) instanceof Number most
                                && text.length() > most.intValue())
                        .isPresent();
    }

    /** Nobody types more into a field than it may hold: whoever sends more does so past the field. */
    void cutWhatIsTooLong() {
        for (Element field : tooLong) {
            String text = field.getProperty(VALUE, "");
            int most = field.getProperty(MOST, 0);
            boolean halved = most > 0 && most < text.length() && Character.isHighSurrogate(text.charAt(most - 1));
            field.setProperty(VALUE, text.substring(0, Math.min(text.length(), halved ? most - 1 : most)));
        }
    }
}
