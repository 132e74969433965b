package org.vestka.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;

/** Links to the parts of a long page, before them. The address then names the part; the server is asked for nothing. */
public class Contents extends Nav {

    private static final long serialVersionUID = 1L;

    private static final String GOING = """
            this.onclick = event => {
              const link = event.target.closest('a');
              const part = link && document.getElementById(link.hash.slice(1));
              if (!part || event.ctrlKey || event.metaKey || event.shiftKey) {
                return;
              }
              event.preventDefault();
              event.stopPropagation();
              history.replaceState(history.state, '', link.href);
              // what is folded unfolds
              dispatchEvent(new HashChangeEvent('hashchange'));
              part.tabIndex = -1;
              part.focus({preventScroll: true});
              part.scrollIntoView();
            };
            """;

    private final String address;
    private final UnorderedList parts = new UnorderedList();

    /** @param address of the page */
    public Contents(String label, String address) {
        this.address = address;
        setAriaLabel(label);
        parts.addClassName("v-contents");
        add(parts);
    }

    /** @param id of the part within the page */
    public void add(String id, String title) {
        parts.add(new ListItem(new Anchor(address + "#" + id, title)));
    }

    public int size() {
        return parts.getComponentCount();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs(GOING);
    }
}
