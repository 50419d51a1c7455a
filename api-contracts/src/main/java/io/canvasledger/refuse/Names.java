package io.canvasledger.refuse;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Names that people gave, as a detail of a refusal: a sentence puts them in the quotation marks of its language.
 *
 * @param names at least one
 */
public record Names(List<String> names) {

    public Names {
        names = List.copyOf(names);
    }

    /** In quotation marks of no language, for machines. */
    @Override
    public String toString() {
        return names.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
    }
}
