package io.canvasledger.write;

import io.canvasledger.refuse.Place;
import io.canvasledger.refuse.Refusal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where in a request a change was asked for. Changes are decided as a list; a request for a single thing has no such list,
 * so that what is said about {@code /changes/0/title} must be told about {@code /title}.
 *
 * @param list whether the request has the list itself
 * @param item what the request calls the id of a new item; absent when it is in the path
 * @param path members of the change that are in the path
 * @param parts for each change the members it was read from; empty when there is no body
 */
record Pointers(boolean list, @Nullable String item, Set<String> path, List<List<String>> parts) {

    private static final Pattern CHANGE = Pattern.compile("/changes(?:/\\d+(/.*)?)?");
    private static final List<String> WHOLE = List.of("");

    /** A request with a list of changes. */
    static final Pointers IN_LIST = new Pointers(true, null, Set.of(), List.of());
    /** A request whose body is one change. */
    static final Pointers IN_BODY = new Pointers(false, "/id", Set.of(), List.of(WHOLE));
    /** A request whose body is one change but for some members, such as {@code /review}, that are in the path. */
    static Pointers inBodyBut(String... inPath) {
        return new Pointers(false, null, Set.of(inPath), List.of(WHOLE));
    }

    /** A request without a body. */
    static final Pointers IN_PATH = new Pointers(false, null, Set.of(), List.of());

    /** A request whose members stand for changes. */
    static Pointers inMembers(List<List<String>> parts) {
        return new Pointers(false, null, Set.of(), parts.isEmpty() ? List.of(WHOLE) : parts);
    }

    Refusal of(Refusal rejection) {
        return switch (rejection.place()) {
            case Place.Pointer(var path) -> {
                var told = of(path);
                yield rejection.about(told == null ? Place.WHOLE : new Place.Pointer(told));
            }
            case Place.Line _, Place.LineWithin _, Place.Parameter _, Place.Header _, Place.Whole _ -> rejection;
        };
    }

    List<String> ofUnchanged(List<String> changes) {
        if (list) {
            return changes;
        }
        return parts.isEmpty() ? WHOLE.subList(0, Math.min(1, changes.size())) : named(changes);
    }

    private List<String> named(List<String> changes) {
        return changes.stream()
                .map(change -> Integer.parseInt(change.substring("/changes/".length())))
                .flatMap(change -> parts.get(change).stream())
                .toList();
    }

    private @Nullable String of(String pointer) {
        if (list) {
            return pointer;
        }
        if (parts.isEmpty()) {
            return null;
        }
        var change = CHANGE.matcher(pointer);
        if (!change.matches()) {
            return pointer;
        }
        var member = change.group(1) == null ? "" : change.group(1);
        if (member.equals("/item")) {
            return item;
        }
        return path.contains(member) ? null : member;
    }
}
