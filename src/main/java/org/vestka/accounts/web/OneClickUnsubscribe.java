package org.vestka.accounts.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import org.vestka.accounts.Unsubscription;
import org.vestka.shared.security.ForEveryone;

/** Where a mail program's own button leads (RFC 8058). A POST acts; a GET, which scanners do too, only shows the page. */
@RestController
class OneClickUnsubscribe {

    private static final String PATH = "/unsubscribe/one-click";

    private final Unsubscription unsubscription;

    OneClickUnsubscribe(Unsubscription unsubscription) {
        this.unsubscription = unsubscription;
    }

    @ForEveryone
    @PostMapping(PATH)
    public ResponseEntity<Void> unsubscribe(@RequestParam("token") String token) {
        boolean known = unsubscription.unsubscribe(token);
        return ResponseEntity.status(known ? HttpStatus.NO_CONTENT : HttpStatus.BAD_REQUEST)
                .build();
    }

    @ForEveryone
    @GetMapping(PATH)
    public ResponseEntity<Void> show(@RequestParam("token") String token) {
        URI page = UriComponentsBuilder.fromPath("/unsubscribe")
                .queryParam("token", "{token}")
                .build(token);
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(page).build();
    }
}
