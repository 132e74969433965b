package org.vestka.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vestka.shared.security.ForEveryone;

/** What went wrong before any view was there: a file that is not here, an act that is not allowed, an error in an endpoint. */
@RestController
class PlainErrors implements ErrorController {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final PlainPage page;

    PlainErrors(PlainPage page) {
        this.page = page;
    }

    @ForEveryone
    @RequestMapping("/error")
    public ResponseEntity<String> answer(HttpServletRequest request) {
        // asked for by itself, this page is not here either
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(page.about(status, request));
    }
}
