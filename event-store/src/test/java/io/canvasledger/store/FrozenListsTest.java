package io.canvasledger.store;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Amount;
import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.CanvasEvent;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.Channel;
import io.canvasledger.canvas.Cost;
import io.canvasledger.canvas.CustomerSegment;
import io.canvasledger.canvas.EventKind;
import io.canvasledger.canvas.KeyActivity;
import io.canvasledger.canvas.KeyPartner;
import io.canvasledger.canvas.KeyResource;
import io.canvasledger.canvas.LinkType;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.canvas.RevenueStream;
import io.canvasledger.canvas.Standing;
import io.canvasledger.canvas.ValueProposition;
import io.canvasledger.coherence.Rule;
import io.canvasledger.review.ReviewQuestion;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Every word that can stand in a stored event is written down, so that renaming one does not make history unreadable. */
class FrozenListsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ANY = "0198c0de-0000-7000-8000-000000000001";
    private static final String OTHER = "0198c0de-0000-7000-8000-000000000002";

    /**
     * Where the constants of an enum stand in an event.
     *
     * @param stored the name of the event
     * @param payload what it says beside its canvas and version, the constant as {@code %s}
     * @param place a JSON pointer to the constant
     */
    private record Role(Class<? extends Enum<?>> type, String stored, String payload, String place) {

        static Role attribute(Class<? extends Enum<?>> type, Block block, String member) {
            return attribute(type, block, "\"" + member + "\":\"%s\"", "/after/" + member);
        }

        static Role severalOf(Class<? extends Enum<?>> type, Block block, String member) {
            return attribute(type, block, "\"" + member + "\":[\"%s\"]", "/after/" + member + "/0");
        }

        static Role attribute(Class<? extends Enum<?>> type, Block block, String told, String place) {
            boolean shift = block == Block.CUSTOMER_RELATIONSHIPS;
            var rest = shift ? told + ",\"segments\":[]" : "\"block\":\"" + block + "\"," + told;
            return new Role(
                    type,
                    shift ? "canvas.relationship-shifted" : "canvas.attributes-changed",
                    "\"item\":\"" + ANY + "\",\"after\":{" + rest + "}",
                    place);
        }
    }

    /** By the name the constants are listed under. */
    private static final Map<String, Role> ROLES = Map.ofEntries(
            entry("kind", new Role(CanvasKind.class, "canvas.created", "\"kind\":\"%s\",\"name\":\"A\"", "/kind")),
            entry(
                    "block",
                    new Role(
                            Block.class,
                            "canvas.item-moved",
                            "\"item\":\"" + ANY + "\",\"before\":{\"block\":\"CHANNELS\"},\"after\":{\"block\":\"%s\"}",
                            "/after/block")),
            entry(
                    "standing",
                    new Role(
                            Standing.class,
                            "canvas.standing-changed",
                            "\"item\":\"" + ANY + "\",\"after\":\"%s\"",
                            "/after")),
            entry(
                    "link.type",
                    new Role(
                            LinkType.class,
                            "canvas.items-linked",
                            "\"link\":{\"from\":\"" + ANY + "\",\"type\":\"%s\",\"to\":\"" + OTHER + "\"}",
                            "/link/type")),
            entry(
                    "amount.per",
                    Role.attribute(
                            Amount.Period.class,
                            Block.COST_STRUCTURE,
                            "\"amount\":{\"value\":1,\"currency\":\"EUR\",\"per\":\"%s\"}",
                            "/after/amount/per")),
            entry(
                    "CUSTOMER_SEGMENTS.type",
                    Role.attribute(CustomerSegment.SegmentType.class, Block.CUSTOMER_SEGMENTS, "type")),
            entry(
                    "CUSTOMER_SEGMENTS.market",
                    Role.attribute(CustomerSegment.Market.class, Block.CUSTOMER_SEGMENTS, "market")),
            entry(
                    "CUSTOMER_SEGMENTS.payment",
                    Role.attribute(CustomerSegment.Payment.class, Block.CUSTOMER_SEGMENTS, "payment")),
            entry(
                    "VALUE_PROPOSITIONS.drivers",
                    Role.severalOf(ValueProposition.Driver.class, Block.VALUE_PROPOSITIONS, "drivers")),
            entry("CHANNELS.reach", Role.attribute(Channel.Reach.class, Block.CHANNELS, "reach")),
            entry("CHANNELS.ownership", Role.attribute(Channel.Ownership.class, Block.CHANNELS, "ownership")),
            entry("CHANNELS.medium", Role.attribute(Channel.Medium.class, Block.CHANNELS, "medium")),
            entry("CHANNELS.phases", Role.severalOf(Channel.Phase.class, Block.CHANNELS, "phases")),
            entry(
                    "CUSTOMER_RELATIONSHIPS.category",
                    Role.attribute(Relationship.Category.class, Block.CUSTOMER_RELATIONSHIPS, "category")),
            entry(
                    "CUSTOMER_RELATIONSHIPS.motive",
                    Role.attribute(Relationship.Motive.class, Block.CUSTOMER_RELATIONSHIPS, "motive")),
            entry(
                    "CUSTOMER_RELATIONSHIPS.technique",
                    Role.attribute(Relationship.Technique.class, Block.CUSTOMER_RELATIONSHIPS, "technique")),
            entry(
                    "REVENUE_STREAMS.type",
                    Role.attribute(RevenueStream.RevenueType.class, Block.REVENUE_STREAMS, "type")),
            entry(
                    "REVENUE_STREAMS.recurrence",
                    Role.attribute(RevenueStream.Recurrence.class, Block.REVENUE_STREAMS, "recurrence")),
            entry(
                    "REVENUE_STREAMS.pricing",
                    Role.attribute(RevenueStream.Pricing.class, Block.REVENUE_STREAMS, "pricing")),
            entry(
                    "REVENUE_STREAMS.immaterial",
                    Role.attribute(RevenueStream.ImmaterialRevenue.class, Block.REVENUE_STREAMS, "immaterial")),
            entry("KEY_RESOURCES.kind", Role.attribute(KeyResource.ResourceKind.class, Block.KEY_RESOURCES, "kind")),
            entry("KEY_ACTIVITIES.kind", Role.attribute(KeyActivity.ActivityKind.class, Block.KEY_ACTIVITIES, "kind")),
            entry("KEY_PARTNERS.kind", Role.attribute(KeyPartner.PartnerKind.class, Block.KEY_PARTNERS, "kind")),
            entry("COST_STRUCTURE.behaviour", Role.attribute(Cost.Behaviour.class, Block.COST_STRUCTURE, "behaviour")),
            entry(
                    "COST_STRUCTURE.immaterial",
                    Role.attribute(Cost.ImmaterialCost.class, Block.COST_STRUCTURE, "immaterial")));

    static Stream<String> constants() {
        return new Frozen("constants").lines().stream();
    }

    @Test
    void every_constant_that_can_be_stored_is_listed_and_none_that_was_is_gone() {
        new Frozen("constants")
                .assertHolds(ROLES.entrySet().stream()
                        .flatMap(role -> Arrays.stream(role.getValue().type().getEnumConstants())
                                .map(constant -> role.getKey() + " " + constant.name()))
                        .toList());
    }

    @Test
    void every_enum_that_reaches_an_event_has_its_constants_listed() {
        var reached = new HashSet<Class<?>>();
        Arrays.stream(CanvasEvent.class.getPermittedSubclasses()).forEach(it -> reach(it, new HashSet<>(), reached));

        assertThat(reached)
                .hasSizeGreaterThan(20)
                .isEqualTo(Set.copyOf(ROLES.values().stream().map(Role::type).toList()));
    }

    @ParameterizedTest
    @MethodSource("constants")
    void a_constant_that_was_stored_is_read_and_written_again(String line) {
        var words = line.split(" ");
        var role = ROLES.get(words[0]);
        assertThat(role).as("where " + words[0] + " stands").isNotNull();
        var payload = "{\"canvas\":\"" + StoredSamples.CANVAS + "\",\"version\":3,"
                + role.payload().formatted(words[1]) + "}";

        var written = writtenAgain(role.stored(), payload);

        assertThat(JSON.readTree(written).at(role.place()).asString()).isEqualTo(words[1]);
    }

    @Test
    void every_rule_that_can_be_switched_is_listed_and_none_that_was_is_gone() {
        new Frozen("rules")
                .assertHolds(Arrays.stream(Rule.values()).map(Rule::name).toList());
    }

    @Test
    void every_question_that_can_be_answered_is_listed_and_none_that_was_is_gone() {
        var present = Arrays.stream(CanvasKind.values())
                .flatMap(kind -> ReviewQuestion.of(kind).stream())
                .map(ReviewQuestion::id)
                .toList();
        var frozen = new Frozen("questions");
        frozen.assertHolds(present);
        for (var kind : CanvasKind.values()) {
            assertThat(present.stream().filter(frozen.lines()::contains).filter(it -> it.startsWith(kind.name())))
                    .as("the order in which questions are asked")
                    .containsExactlyElementsOf(frozen.lines().stream()
                            .filter(it -> it.startsWith(kind.name()))
                            .toList());
        }
    }

    @Test
    void every_event_that_can_be_stored_is_listed_with_its_revision_and_none_that_was_is_gone() {
        var frozen = new Frozen("events").lines();
        assertThat(frozen)
                .as("append what is new")
                .containsAll(Arrays.stream(EventKind.values())
                        .map(it -> it.storedName() + " " + it.revision())
                        .toList());
        assertThat(frozen).as("must be understood for ever").allSatisfy(line -> {
            var name = line.split(" ")[0];
            var samples = EventCatalogTest.samplesOf(name, line.split(" ")[1]);
            assertThat(samples).as("frozen samples of " + line).isNotEmpty();
        });
    }

    private static String writtenAgain(String stored, String payload) {
        var entry = new GenericDomainEventEntry<>(
                "canvas",
                StoredSamples.CANVAS.toString(),
                0,
                OTHER,
                "2026-01-01T00:00:00Z",
                stored,
                "1",
                payload,
                "{}");
        var read = EventStreamUtils.upcastAndDeserializeDomainEvents(
                        Stream.of(entry), RealChain.serializer(), RealChain.upcasters())
                .next();
        return RealChain.serializer().serialize(read.getPayload(), String.class).getData();
    }

    private static void reach(Type type, Set<Type> seen, Set<Class<?>> enums) {
        if (!seen.add(type)) {
            return;
        }
        if (type instanceof ParameterizedType of) {
            List.of(of.getActualTypeArguments()).forEach(it -> reach(it, seen, enums));
            reach(of.getRawType(), seen, enums);
        } else if (type instanceof Class<?> reached) {
            if (reached.isEnum()) {
                enums.add(reached);
            } else if (reached.isSealed()) {
                List.of(reached.getPermittedSubclasses()).forEach(it -> reach(it, seen, enums));
            } else if (reached.isRecord()) {
                Arrays.stream(reached.getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .forEach(it -> reach(it, seen, enums));
            }
        }
    }
}
