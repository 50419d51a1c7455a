package io.canvasledger.http.language;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** One pattern, parsed once. */
final class Template {

    /** What an argument that was left out chooses. */
    private static final String NONE = "none";

    private final MessageFormat format;
    private final Set<String> names = new TreeSet<>();
    private final Set<String> choosing = new TreeSet<>();

    /** @throws IllegalArgumentException when the pattern is malformed or numbers its arguments */
    Template(String pattern, Locale language) {
        format = new MessageFormat(pattern, language);
        var parsed = new MessagePattern(pattern);
        for (int i = 0; i < parsed.countParts(); i++) {
            var part = parsed.getPart(i);
            if (part.getType() == Part.Type.ARG_NUMBER) {
                throw new IllegalArgumentException("an argument without a name in " + pattern);
            }
            if (part.getType() == Part.Type.ARG_NAME) {
                var name = parsed.getSubstring(part);
                names.add(name);
                if (parsed.getPart(i - 1).getArgType() == ArgType.SELECT) {
                    choosing.add(name);
                }
            }
        }
    }

    /** The arguments it is said with. */
    Set<String> names() {
        return Collections.unmodifiableSet(names);
    }

    Phrase say(Map<String, ?> arguments) {
        var parts = new ArrayList<Phrase>();
        var partNames = new ArrayList<String>();
        var known = new HashMap<String, Object>();
        for (var name : names) {
            switch (arguments.get(name)) {
                case Phrase phrase -> put(name, phrase, parts, partNames);
                case Run run -> put(name, Phrase.of(run), parts, partNames);
                case String text -> put(name, Phrase.words(text), parts, partNames);
                case Number number -> known.put(name, number);
                case Enum<?> one -> known.put(name, one.name());
                case null -> known.put(name, absent(name));
                case Object other -> throw new IllegalArgumentException(name + " is a " + other.getClass());
            }
        }
        return Phrase.woven(parts, standIns -> {
            for (int i = 0; i < standIns.size(); i++) {
                known.put(partNames.get(i), standIns.get(i));
            }
            // The library's formats may be used by one thread at a time.
            synchronized (format) {
                return format.format(known, new StringBuffer(), null).toString();
            }
        });
    }

    private static void put(String name, Phrase phrase, List<Phrase> parts, List<String> names) {
        parts.add(phrase);
        names.add(name);
    }

    private String absent(String name) {
        if (!choosing.contains(name)) {
            throw new IllegalArgumentException("nothing was given for " + name + " in " + format.toPattern());
        }
        return NONE;
    }
}
