package io.canvasledger.coherence;

import static io.canvasledger.canvas.Block.CHANNELS;
import static io.canvasledger.canvas.Block.COST_STRUCTURE;
import static io.canvasledger.canvas.Block.CUSTOMER_RELATIONSHIPS;
import static io.canvasledger.canvas.Block.CUSTOMER_SEGMENTS;
import static io.canvasledger.canvas.Block.KEY_RESOURCES;
import static io.canvasledger.canvas.Block.REVENUE_STREAMS;
import static io.canvasledger.canvas.Block.VALUE_PROPOSITIONS;
import static io.canvasledger.canvas.Channel.Phase.AWARENESS;
import static io.canvasledger.canvas.Channel.Phase.EVALUATION;
import static io.canvasledger.canvas.Channel.Phase.PURCHASE;
import static io.canvasledger.mechanics.Tie.ADDRESSES;
import static io.canvasledger.mechanics.Tie.IS_PAID_BY;
import static io.canvasledger.mechanics.Tie.IS_SUBSIDISED_BY;
import static io.canvasledger.mechanics.Tie.REACHES;
import static io.canvasledger.mechanics.Tie.SERVES;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.Channel;
import io.canvasledger.canvas.Channel.Phase;
import io.canvasledger.canvas.Cost;
import io.canvasledger.canvas.CustomerSegment;
import io.canvasledger.canvas.CustomerSegment.Payment;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.KeyResource;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.canvas.Relationship.Motive;
import io.canvasledger.canvas.RevenueStream;
import io.canvasledger.mechanics.Dependency;
import io.canvasledger.mechanics.Mechanics;
import io.canvasledger.mechanics.Tie;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks every rule of one canvas, whatever its kind. */
final class Examination {

    private static final Set<Phase> COMMUNICATION = Set.of(AWARENESS, EVALUATION);

    private final Canvas canvas;
    private final Mechanics mechanics;
    private final List<Finding> findings = new ArrayList<>();

    Examination(Canvas canvas) {
        this.canvas = canvas;
        mechanics = Mechanics.of(canvas);
    }

    /** By rule; items of one rule in reading order. Nothing for a canvas without items. */
    List<Finding> findings() {
        if (canvas.items().isEmpty()) {
            return List.of();
        }
        canvas.inReadingOrder(CUSTOMER_SEGMENTS).forEach(segment -> {
            served(segment);
            funded(segment);
            guided(segment);
        });
        canvas.inReadingOrder(VALUE_PROPOSITIONS).forEach(this::aimed);
        canvas.inReadingOrder(CUSTOMER_RELATIONSHIPS).forEach(this::sellingMore);
        canvas.inReadingOrder(REVENUE_STREAMS).forEach(this::paid);
        defined();
        personal();
        findings.sort(Comparator.comparing(Finding::rule));
        return findings;
    }

    private void served(Item segment) {
        if (any(VALUE_PROPOSITIONS) && offers(segment).isEmpty()) {
            found(Rule.SEGMENT_WITHOUT_OFFER, segment);
        }
        if (channels(segment).isEmpty()) {
            found(Rule.SEGMENT_WITHOUT_CHANNEL, segment);
        }
        if (relationships(segment).isEmpty()) {
            found(Rule.SEGMENT_WITHOUT_RELATIONSHIP, segment);
        }
    }

    private void funded(Item segment) {
        var subsidisers = dependencies(segment, CUSTOMER_SEGMENTS, Set.of(IS_SUBSIDISED_BY));
        if (payment(segment) == Payment.SUBSIDISED && subsidisers.stream().noneMatch(this::pays)) {
            found(Rule.SUBSIDISED_SEGMENT_WITHOUT_PAYER, segment, subsidisers);
        } else if (!buys(segment)) {
            if (subsidisers.isEmpty()) {
                found(Rule.SEGMENT_WITHOUT_REVENUE, segment);
            } else if (subsidisers.stream().noneMatch(this::buys)) {
                found(Rule.SUBSIDY_WITHOUT_REVENUE, segment, subsidisers);
            }
        }
    }

    /** From becoming aware to being looked after; each missing phase is told by one rule only. */
    private void guided(Item segment) {
        var channels = channels(segment);
        var missing = EnumSet.allOf(Phase.class);
        channels.forEach(channel -> missing.removeAll(phases(channel)));
        if (missing.size() == Phase.values().length) {
            return;
        }
        var earnings = streams(segment).stream()
                .filter(stream -> !isImmaterialRevenue(stream))
                .toList();
        if (missing.contains(PURCHASE) && !earnings.isEmpty()) {
            found(Rule.EARNED_BEFORE_SOLD, segment, earnings);
            missing.remove(PURCHASE);
        } else if (!missing.contains(PURCHASE) && missing.containsAll(COMMUNICATION)) {
            found(
                    Rule.SOLD_BEFORE_COMMUNICATED,
                    segment,
                    channels.stream()
                            .filter(channel -> phases(channel).contains(PURCHASE))
                            .toList());
            missing.removeAll(COMMUNICATION);
        }
        if (!missing.isEmpty()) {
            findings.add(
                    new Finding(Rule.PHASES_NOT_SERVED, Optional.of(segment.id()), List.of(), List.copyOf(missing)));
        }
    }

    private void aimed(Item offer) {
        if (dependencies(offer, CUSTOMER_SEGMENTS, Set.of(SERVES)).isEmpty()) {
            found(Rule.OFFER_WITHOUT_SEGMENT, offer);
        }
    }

    private void sellingMore(Item relationship) {
        if (relationship.attributes() instanceof Relationship typed && typed.motive() == Motive.UPSELLING) {
            var addressed = dependencies(relationship, CUSTOMER_SEGMENTS, Set.of(ADDRESSES, SERVES));
            if (addressed.isEmpty()) {
                found(Rule.UPSELLING_TO_NOBODY, relationship);
            } else if (addressed.stream().noneMatch(this::buys)) {
                found(Rule.UPSELLING_BEFORE_FIRST_SALE, relationship, addressed);
            }
        }
    }

    private void paid(Item stream) {
        if (!isImmaterialRevenue(stream)
                && dependencies(stream, CUSTOMER_SEGMENTS, Set.of(IS_PAID_BY)).isEmpty()) {
            found(Rule.STREAM_WITHOUT_PAYER, stream);
        }
    }

    private void defined() {
        var waiting = Stream.of(CUSTOMER_SEGMENTS, CHANNELS, CUSTOMER_RELATIONSHIPS, REVENUE_STREAMS)
                .flatMap(block -> canvas.inReadingOrder(block).stream())
                .toList();
        if (!any(VALUE_PROPOSITIONS) && !waiting.isEmpty()) {
            foundOverall(Rule.OFFER_NOT_DEFINED, waiting);
        }
    }

    private void personal() {
        var resources = canvas.inReadingOrder(KEY_RESOURCES);
        if (resources.stream().noneMatch(Examination::mayBeThePerson)) {
            foundOverall(Rule.PERSON_NOT_NAMED, resources);
        }
        if (canvas.itemsOf(REVENUE_STREAMS).noneMatch(Examination::isImmaterialRevenue)
                && canvas.itemsOf(COST_STRUCTURE).noneMatch(Examination::isImmaterialCost)) {
            foundOverall(Rule.NOTHING_IMMATERIAL, List.of());
        }
    }

    private List<Item> offers(Item segment) {
        return dependents(segment, VALUE_PROPOSITIONS, Set.of(SERVES));
    }

    private List<Item> channels(Item segment) {
        return dependents(segment, CHANNELS, Set.of(REACHES, SERVES));
    }

    private List<Item> relationships(Item segment) {
        return dependents(segment, CUSTOMER_RELATIONSHIPS, Set.of(ADDRESSES, SERVES));
    }

    private List<Item> streams(Item segment) {
        return dependents(segment, REVENUE_STREAMS, Set.of(IS_PAID_BY));
    }

    private boolean buys(Item segment) {
        return !streams(segment).isEmpty();
    }

    /** Says so, or does so and does not say otherwise. */
    private boolean pays(Item segment) {
        var said = payment(segment);
        return said == null ? buys(segment) : said == Payment.PAYING;
    }

    private boolean any(Block block) {
        return canvas.itemsOf(block).findAny().isPresent();
    }

    private List<Item> dependents(Item on, Block block, Set<Tie> ties) {
        return mechanics.directDependents(on.id()).stream()
                .filter(dependency -> ties.contains(dependency.tie()))
                .map(Dependency::dependent)
                .filter(item -> item.block() == block)
                .distinct()
                .toList();
    }

    private List<Item> dependencies(Item of, Block block, Set<Tie> ties) {
        return mechanics.directDependencies(of.id()).stream()
                .filter(dependency -> ties.contains(dependency.tie()))
                .map(Dependency::on)
                .filter(item -> item.block() == block)
                .distinct()
                .toList();
    }

    private static @Nullable Payment payment(Item segment) {
        return segment.attributes() instanceof CustomerSegment typed ? typed.payment() : null;
    }

    private static Set<Phase> phases(Item channel) {
        return channel.attributes() instanceof Channel typed ? typed.phases() : Set.of();
    }

    private static boolean isImmaterialRevenue(Item stream) {
        return stream.attributes() instanceof RevenueStream typed
                && (typed.type() == RevenueStream.RevenueType.IMMATERIAL || typed.immaterial() != null);
    }

    private static boolean isImmaterialCost(Item cost) {
        return cost.attributes() instanceof Cost typed && typed.immaterial() != null;
    }

    /** A resource nobody has typed yet gets the benefit of the doubt. */
    private static boolean mayBeThePerson(Item resource) {
        return !(resource.attributes() instanceof KeyResource typed)
                || typed.kind() == null
                || typed.kind().personal();
    }

    private void found(Rule rule, Item about) {
        found(rule, about, List.of());
    }

    private void found(Rule rule, Item about, List<Item> others) {
        findings.add(new Finding(rule, Optional.of(about.id()), ids(others), List.of()));
    }

    private void foundOverall(Rule rule, List<Item> others) {
        findings.add(new Finding(rule, Optional.empty(), ids(others), List.of()));
    }

    private static List<ItemId> ids(Collection<Item> items) {
        return items.stream().map(Item::id).toList();
    }
}
