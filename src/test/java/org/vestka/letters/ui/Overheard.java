package org.vestka.letters.ui;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** Everything a browser says to anybody: addresses, headers and bodies of requests of every frame and worker, and what web sockets send. */
final class Overheard {

    private final Queue<byte[]> all = new ConcurrentLinkedQueue<>();

    Overheard(BrowserContext context) {
        context.onRequest(this::hear);
        context.pages().forEach(this::listen);
        context.onPage(this::listen);
    }

    private void listen(Page page) {
        page.onWebSocket(socket -> {
            all.add(socket.url().getBytes(StandardCharsets.UTF_8));
            socket.onFrameSent(frame ->
                    all.add(frame.text() == null ? frame.binary() : frame.text().getBytes(StandardCharsets.UTF_8)));
        });
    }

    private void hear(Request request) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        said.writeBytes(request.url().getBytes(StandardCharsets.UTF_8));
        request.headers()
                .forEach((name, value) ->
                        said.writeBytes(("\n" + name + ": " + value).getBytes(StandardCharsets.UTF_8)));
        byte[] body = request.postDataBuffer();
        if (body != null) {
            said.writeBytes(body);
        }
        all.add(said.toByteArray());
    }

    int size() {
        return all.size();
    }

    /** The words that were said in one way or another. */
    List<String> leaked(List<String> words) {
        // bytes as characters, so that a search looks at every byte
        List<String> said = all.stream()
                .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                .toList();
        List<String> lower =
                said.stream().map(each -> each.toLowerCase(Locale.ROOT)).toList();
        return words.stream()
                .filter(word -> forms(word).stream()
                        .anyMatch(form -> said.stream().anyMatch(each -> each.contains(form))
                                || lower.stream().anyMatch(each -> each.contains(form.toLowerCase(Locale.ROOT)))))
                .toList();
    }

    /** As it is, as an address, as JSON and HTML escape it, in UTF-16, backwards, and as base64 at each of its three places. */
    private static Set<String> forms(String word) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(bytes(word, StandardCharsets.UTF_8));
        forms.add(bytes(word, StandardCharsets.UTF_16LE));
        forms.add(bytes(word, StandardCharsets.UTF_16BE));
        forms.add(bytes(new StringBuilder(word).reverse().toString(), StandardCharsets.UTF_8));
        forms.add(URLEncoder.encode(word, StandardCharsets.UTF_8));
        forms.add(URLEncoder.encode(URLEncoder.encode(word, StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        forms.add(each(word, "\\u%04x"));
        forms.add(each(word, "&#%d;"));
        forms.add(each(word, "&#x%x;"));
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
            base64(word.getBytes(charset)).forEach(forms::add);
        }
        return forms;
    }

    private static List<String> base64(byte[] bytes) {
        List<String> forms = new ArrayList<>();
        for (int shift = 0; shift < 3; shift++) {
            byte[] shifted = new byte[shift + bytes.length];
            System.arraycopy(bytes, 0, shifted, shift, bytes.length);
            String form = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            // the first and last letters hang on what stands beside the word
            String inner = form.substring(shift == 0 ? 0 : shift + 1, form.length() - 2);
            forms.add(inner);
            forms.add(inner.replace('+', '-').replace('/', '_'));
        }
        return forms;
    }

    private static String bytes(String word, Charset charset) {
        return new String(word.getBytes(charset), StandardCharsets.ISO_8859_1);
    }

    private static String each(String word, String format) {
        return word.chars().mapToObj(letter -> format.formatted(letter)).collect(Collectors.joining());
    }
}
