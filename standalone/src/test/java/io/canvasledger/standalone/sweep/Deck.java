package io.canvasledger.standalone.sweep;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/** Deals all cards in some order, then all again: whatever the seed, each comes up soon. */
final class Deck<T> {

    private final Random random;
    private final List<T> cards;
    private final List<T> left = new ArrayList<>();

    Deck(Random random, List<T> cards) {
        this.random = random;
        this.cards = List.copyOf(cards);
    }

    T deal() {
        return deal(_ -> true).orElseThrow();
    }

    /** The next card that can be played; those before it wait until they can. Absent when none can. */
    Optional<T> deal(Predicate<T> playable) {
        if (left.isEmpty()) {
            left.addAll(cards);
            Collections.shuffle(left, random);
        }
        var next = left.stream().filter(playable).findFirst();
        next.ifPresent(left::remove);
        return next.isPresent() ? next : cards.stream().filter(playable).findFirst();
    }
}
