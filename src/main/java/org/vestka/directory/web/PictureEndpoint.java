package org.vestka.directory.web;

import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.vestka.directory.PublicId;
import org.vestka.directory.person.People;
import org.vestka.directory.person.Picture;
import org.vestka.shared.security.ForEveryone;

/** Gives a portrait to whoever may see it. No browser keeps it: a phone may be seized. */
@RestController
class PictureEndpoint {

    private final People people;

    PictureEndpoint(People people) {
        this.people = people;
    }

    @ForEveryone
    @GetMapping("/pictures/{publicId}")
    public ResponseEntity<byte[]> picture(@PathVariable String publicId) {
        Optional<Picture> picture = PublicId.parse(publicId).flatMap(people::picture);
        return picture.map(found -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(found.mediaType()))
                        .cacheControl(CacheControl.noStore())
                        .header("X-Content-Type-Options", "nosniff")
                        .header("X-Robots-Tag", "noindex")
                        .header("Content-Security-Policy", "default-src 'none'; sandbox")
                        .body(found.bytes()))
                .orElseGet(() -> ResponseEntity.notFound()
                        .cacheControl(CacheControl.noStore())
                        .build());
    }
}
