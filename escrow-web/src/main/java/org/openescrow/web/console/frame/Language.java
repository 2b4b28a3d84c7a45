package org.openescrow.web.console.frame;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages of the console. */
public enum Language {
    EN(Locale.ENGLISH),
    ZH(Locale.SIMPLIFIED_CHINESE);

    private static final String COOKIE = "escrow-console-language";
    private static final int ONE_YEAR_SECONDS = 365 * 24 * 3600;

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** Its tag in pages. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** The one that this browser chose, else the first of those that it prefers, else English. */
    public static Language of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Arrays.stream(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .flatMap(cookie -> named(cookie.getValue()).stream())
                .findFirst()
                .orElseGet(() -> preferred(request));
    }

    public static Optional<Language> named(@Nullable String name) {
        return Arrays.stream(values())
                .filter(language -> language.name().equals(name))
                .findFirst();
    }

    private static Language preferred(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .flatMap(wanted -> Arrays.stream(values())
                        .filter(language -> language.locale.getLanguage().equals(wanted.getLanguage())))
                .findFirst()
                .orElse(EN);
    }

    public Cookie cookie(String path, boolean encrypted) {
        Cookie cookie = new Cookie(COOKIE, name());
        cookie.setPath(path);
        cookie.setMaxAge(ONE_YEAR_SECONDS);
        cookie.setHttpOnly(true);
        cookie.setSecure(encrypted);
        cookie.setAttribute("SameSite", "Strict");
        return cookie;
    }
}
