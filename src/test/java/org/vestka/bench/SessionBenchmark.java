package org.vestka.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;
import org.vestka.directory.search.PeopleIndex;
import org.vestka.testing.InventedPeople;
import org.vestka.testing.ListedPeople;

/**
 * What an open list of people keeps of the heap: the page, the start of its client and the navigation to the list are asked
 * for over HTTP as a browser does, each in a session of its own, and the rows have come and been drawn.
 */
final class SessionBenchmark implements Benchmark {

    private static final int SESSIONS = 200;
    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");

    private static final Pattern ANSWER = Pattern.compile("\"@v-return\":\\[(\\d+),(\\d+)]");
    private static final Pattern SYNC = Pattern.compile("\"syncId\":(\\d+)");

    @Override
    public String name() {
        return "session";
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        Map<String, Object> schema = ground.freshSchema();
        try (ConfigurableApplicationContext application = ground.applicationOn(schema, Map.of());
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            ListedPeople.add(ground.bulk(schema), "QB", 1000, 1, LocalDate.now(ZoneOffset.UTC));
            application.getBean(PeopleIndex.class).refreshAll();
            String address = "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
            for (int i = 0; i < SESSIONS / 4; i++) {
                open(client, address);
            }
            double before = ListBenchmark.heap() / 1e3;
            for (int i = 0; i < SESSIONS; i++) {
                open(client, address);
            }
            double each = (ListBenchmark.heap() / 1e3 - before) / SESSIONS;
            return List.of(Figure.limit("session, heap of an open list", each, "kB", 100));
        }
    }

    private static void open(HttpClient client, String address) throws IOException, InterruptedException {
        HttpResponse<String> page = send(client, HttpRequest.newBuilder(URI.create(address + "/people")), "");
        String cookies = page.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
        HttpResponse<String> start = send(
                client, HttpRequest.newBuilder(URI.create(address + "/?v-r=init&location=people&query=")), cookies);
        Matcher key = KEY.matcher(start.body());
        if (!key.find()) {
            throw new IllegalStateException("the client has not been let in");
        }
        HttpResponse<String> list = rpc(client, address, cookies, """
                {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":{"route":"people",\
                "query":"","appShellTitle":"Vestka","historyState":{"idx":0},"trigger":""}}],"syncId":0,"clientId":0}""".formatted(key.group(1)));
        Matcher answer = ANSWER.matcher(list.body());
        Matcher sync = SYNC.matcher(list.body());
        if (!answer.find() || !sync.find()) {
            throw new IllegalStateException("the list does not ask whether it has been drawn");
        }
        rpc(client, address, cookies, """
                {"csrfToken":"%s","rpc":[{"type":"channel","node":%s,"channel":%s,"args":[null]}],"syncId":%s,"clientId":1}""".formatted(key.group(1), answer.group(1), answer.group(2), sync.group(1)));
        if (InventedPeople.make(1000, 1).stream()
                .noneMatch(person -> list.body().contains(person.be()))) {
            throw new IllegalStateException("the list has no rows");
        }
    }

    private static HttpResponse<String> rpc(HttpClient client, String address, String cookies, String words)
            throws IOException, InterruptedException {
        return send(
                client,
                HttpRequest.newBuilder(URI.create(address + "/?v-r=uidl&v-uiId=0"))
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .POST(HttpRequest.BodyPublishers.ofString(words)),
                cookies);
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request, String cookies)
            throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
        HttpResponse<String> response = client.send(
                request.header("Accept-Language", "en")
                        .header("Accept", "text/html,*/*")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException("answered with " + response.statusCode());
        }
        return response;
    }
}
