package org.openescrow.web.console.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The console's words in the language of this request. */
@Named("words")
@RequestScoped
public class Words {
    /** Where the words are, one file a language with the same keys. */
    public static final String BUNDLE = "org.openescrow.web.console.words";

    @Inject
    HttpServletRequest request;

    public Language language() {
        return Language.of(request);
    }

    /** The other languages, to switch to. */
    public Language other() {
        return language() == Language.EN ? Language.ZH : Language.EN;
    }

    /** The words for a key, with what is to be put in. */
    public String get(String key, Object... values) {
        String pattern = bundle().getString(key);
        return values.length == 0
                ? pattern
                : new MessageFormat(pattern, language().locale()).format(values);
    }

    public boolean has(String key) {
        return bundle().containsKey(key);
    }

    /** What a value of one of our enums is called; {@code group} is the first part of its key. */
    public String of(String group, Object value) {
        String name = value instanceof Enum<?> one ? one.name() : value.toString();
        String key = group + "." + name;
        return has(key) ? get(key) : name;
    }

    private ResourceBundle bundle() {
        return ResourceBundle.getBundle(BUNDLE, language().locale(), Words.class.getClassLoader());
    }
}
