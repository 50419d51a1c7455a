package io.canvasledger.histories;

import static io.canvasledger.canvas.Block.CUSTOMER_RELATIONSHIPS;
import static io.canvasledger.canvas.Block.CUSTOMER_SEGMENTS;
import static io.canvasledger.histories.RandomAttributes.DESCRIPTIONS;
import static io.canvasledger.histories.RandomAttributes.orNone;
import static io.canvasledger.histories.RandomAttributes.pick;

import io.canvasledger.canvas.Attributes;
import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.LinkType;
import io.canvasledger.canvas.Note;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.canvas.Standing;
import io.canvasledger.coherence.Rule;
import io.canvasledger.review.ReviewQuestion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * Any valid history of a canvas: a few items on all nine blocks, changed again and again so that much is done, undone and
 * done once more. Small vocabularies are deliberate, else nothing would ever come back to what it was.
 */
public final class CanvasHistories {

    /** What may come next; as often as it is listed. */
    private enum Turn {
        NEW_VERSION,
        ADD,
        ADD_SEGMENT,
        ADD_RELATIONSHIP,
        BRING_BACK_ITEM,
        REWORD,
        RETAG,
        MOVE,
        REMOVE,
        TEST,
        RETYPE,
        SHIFT,
        LINK,
        UNLINK,
        RENAME,
        DESCRIBE,
        ARCHIVE_OR_BRING_BACK,
        NAME_OR_DROP_MILESTONE,
        ANSWER,
        SWITCH_RULE
    }

    /** One turn of events; the seed settles which item and which value, given the canvas it meets. */
    private record Move(Turn turn, long seed) {}

    private CanvasHistories() {}

    /** Histories of up to some seventy versions. */
    public static Arbitrary<History> any() {
        var turns = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(Turn.NEW_VERSION)), Tuple.of(7, Arbitraries.of(Turn.class)));
        return Combinators.combine(turns, Arbitraries.longs())
                .as(Move::new)
                .list()
                .ofMaxSize(200)
                // Left alone, jqwik prefers short lists, and nothing comes back in a short history.
                .withSizeDistribution(RandomDistribution.uniform())
                .map(CanvasHistories::told);
    }

    /** One history of so many turns, the same for the same seed: for tests that can afford only one. */
    public static History one(long seed, int turns) {
        var random = new Random(seed);
        var moves = new ArrayList<Move>();
        for (int i = 0; i < turns; i++) {
            var turn = random.nextInt(10) < 3 ? Turn.NEW_VERSION : pick(List.of(Turn.values()), random);
            moves.add(new Move(turn, random.nextLong()));
        }
        return told(moves);
    }

    private static History told(List<Move> moves) {
        var teller = new Teller();
        moves.forEach(teller::tell);
        return teller.story.told();
    }

    private static final class Teller {

        private static final List<String> TITLES =
                List.of("Consumers", "Small firms", "App, for free", "Hot-line 24/7", "L’offre d’été", "Ads");
        private static final List<List<String>> TAGS = List.of(List.of(), List.of("b", "a"), List.of("a", "b"));

        private static final List<ReviewQuestion> QUESTIONS =
                ReviewQuestion.of(CanvasKind.BUSINESS).subList(0, 3);
        private static final List<Rule> RULES = List.of(Rule.SEGMENT_WITHOUT_OFFER, Rule.PHASES_NOT_SERVED);

        private final Story story = Story.of("Operator");
        private final List<Item> gone = new ArrayList<>();

        void tell(Move move) {
            var random = new Random(move.seed());
            if (story.canvas().archived()
                    && !Set.of(Turn.NEW_VERSION, Turn.ARCHIVE_OR_BRING_BACK).contains(move.turn())) {
                return;
            }
            switch (move.turn()) {
                case NEW_VERSION -> story.version(note(random));
                case ADD -> add(pick(List.of(Block.values()), random), random);
                case ADD_SEGMENT -> add(CUSTOMER_SEGMENTS, random);
                case ADD_RELATIONSHIP -> add(CUSTOMER_RELATIONSHIPS, random);
                case BRING_BACK_ITEM -> bringBackItem(random);
                case REWORD ->
                    withItem(
                            random, item -> story.rewords(item.id(), pick(TITLES, random), pick(DESCRIPTIONS, random)));
                case RETAG -> withItem(random, item -> story.retags(item.id(), pick(TAGS, random)));
                case MOVE -> withItem(random, item -> story.moves(item.id(), block(item, random), position(random)));
                case REMOVE -> withItem(random, item -> gone.add(story.removes(item.id())));
                case TEST -> withItem(random, item -> story.tests(item.id(), orNone(Standing.values(), random)));
                case RETYPE -> withItem(random, item -> story.attributes(item.id(), attributes(item.block(), random)));
                case SHIFT -> shift(random);
                case LINK -> link(random);
                case UNLINK -> with(List.copyOf(story.canvas().links()), random, story::unlinks);
                case RENAME -> story.renames(pick(List.of("Operator", "Carrier"), random));
                case DESCRIBE -> story.describes(pick(DESCRIPTIONS, random));
                case ARCHIVE_OR_BRING_BACK -> {
                    if (story.canvas().archived()) {
                        story.bringsBack();
                    } else if (random.nextInt(3) == 0) {
                        story.archives();
                    }
                }
                case NAME_OR_DROP_MILESTONE -> milestone(random);
                case ANSWER ->
                    story.answers(
                            pick(List.of("Spring", "Autumn"), random),
                            pick(QUESTIONS, random).id(),
                            pick(DESCRIPTIONS, random));
                case SWITCH_RULE -> story.switches(pick(RULES, random), random.nextBoolean());
            }
        }

        private void add(Block block, Random random) {
            var id = story.adds(block, pick(TITLES, random), attributes(block, random));
            if (random.nextBoolean()) {
                story.rewords(id, pick(TITLES, random), pick(DESCRIPTIONS, random));
            }
        }

        /** As it was, or otherwise. */
        private void bringBackItem(Random random) {
            with(gone, random, item -> {
                gone.remove(item);
                var back = item.as(attributes(item.block(), random));
                story.adds(random.nextBoolean() ? stillValid(item) : back);
            });
        }

        private Item stillValid(Item item) {
            if (item.attributes() instanceof Relationship relationship) {
                for (var segment : relationship.segments()) {
                    if (segments().stream().noneMatch(segment::equals)) {
                        relationship = relationship.without(segment);
                    }
                }
                return item.as(relationship.isEmpty() ? null : relationship);
            }
            return item;
        }

        private void shift(Random random) {
            with(
                    story.canvas().inReadingOrder(CUSTOMER_RELATIONSHIPS),
                    random,
                    item -> story.attributes(item.id(), attributes(CUSTOMER_RELATIONSHIPS, random)));
        }

        private void link(Random random) {
            var items = story.canvas().inReadingOrder();
            with(
                    items,
                    random,
                    from -> with(items, random, to -> {
                        var allowed = List.of(LinkType.values()).stream()
                                .filter(type -> !from.equals(to) && type.connects(from.block(), to.block()))
                                .toList();
                        with(allowed, random, type -> story.links(from.id(), type, to.id()));
                    }));
        }

        private void milestone(Random random) {
            var name = pick(List.of("Launch", "Board"), random);
            if (story.canvas().milestones().containsKey(name)) {
                story.dropsMilestone(name);
            } else {
                story.names(name, 1 + random.nextInt(story.canvas().version()));
            }
        }

        private Note note(Random random) {
            var effectiveOn = random.nextInt(3) == 0 ? LocalDate.of(2020, 1 + random.nextInt(12), 1) : null;
            return new Note(pick(Arrays.asList(null, "Growth", "Put back"), random), effectiveOn, List.of());
        }

        private @Nullable Attributes attributes(Block block, Random random) {
            return RandomAttributes.of(block, segments(), random);
        }

        private List<ItemId> segments() {
            return story.canvas().inReadingOrder(CUSTOMER_SEGMENTS).stream()
                    .map(Item::id)
                    .toList();
        }

        private Block block(Item item, Random random) {
            return random.nextBoolean() ? item.block() : pick(List.of(Block.values()), random);
        }

        private static @Nullable Integer position(Random random) {
            return random.nextBoolean() ? null : Integer.valueOf(random.nextInt(4));
        }

        private void withItem(Random random, Consumer<Item> then) {
            with(story.canvas().inReadingOrder(), random, then);
        }

        private static <T> void with(List<T> candidates, Random random, Consumer<T> then) {
            if (!candidates.isEmpty()) {
                then.accept(pick(candidates, random));
            }
        }
    }
}
