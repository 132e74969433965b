package org.vestka.museum.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vestka.museum.MuseumPage;
import org.vestka.museum.Redaction;

/** Marks what of a page is to be blackened, with the mouse or with keys. What is marked lives in the browser until it is burnt in. */
@Tag("vestka-redaction-board")
@JsModule("./redaction.ts")
class RedactionBoard extends Component {

    private static final long serialVersionUID = 1L;

    private static final Pattern PART = Pattern.compile("([0-9]{1,5}),([0-9]{1,5}),([0-9]{1,5}),([0-9]{1,5})");
    private static final int LONGEST = 100_000;

    private final transient MuseumPage page;
    private final String key;
    private final boolean over;
    private final transient Map<String, String> texts;
    private final transient IntConsumer marked;
    private final transient Consumer<List<Redaction>> burnt;
    private final transient Runnable unread;

    /**
     * @param key of the page: what is marked on it is found again by it
     * @param over whether what was marked on it is to be forgotten
     * @param marked told how many parts are marked
     * @param burnt given all that was marked, or nothing at all
     * @param unread what came from the browser is not what the board sends
     */
    @SuppressWarnings("TooManyParameters")
    RedactionBoard(
            MuseumPage page,
            String key,
            boolean over,
            DownloadHandler picture,
            Map<String, String> texts,
            IntConsumer marked,
            Consumer<List<Redaction>> burnt,
            Runnable unread) {
        this.page = page;
        this.key = key;
        this.over = over;
        this.marked = marked;
        this.texts = Map.copyOf(texts);
        this.burnt = burnt;
        this.unread = unread;
        getElement().setAttribute("source", picture);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        getElement().callJsFunction("show", key, over, page.width(), page.height(), texts);
    }

    @ClientCallable
    void marked(int parts) {
        marked.accept(parts);
    }

    @ClientCallable
    void burn(String parts) {
        read(parts).ifPresentOrElse(burnt, unread);
    }

    /** Empty where anything of it cannot be read: a name that was covered must not be seen because its mark was passed over. */
    static Optional<List<Redaction>> read(String parts) {
        if (parts.length() > LONGEST) {
            return Optional.empty();
        }
        List<Redaction> marked = new ArrayList<>();
        for (String each : parts.isEmpty() ? new String[0] : parts.split(";", -1)) {
            Matcher part = PART.matcher(each);
            if (!part.matches()) {
                return Optional.empty();
            }
            marked.add(new Redaction(
                    Integer.parseInt(part.group(1)),
                    Integer.parseInt(part.group(2)),
                    Integer.parseInt(part.group(3)),
                    Integer.parseInt(part.group(4))));
        }
        return Optional.of(List.copyOf(marked));
    }
}
