package io.canvasledger.canvas;

import org.jspecify.annotations.Nullable;

/** Attributes of a key resource. */
public record KeyResource(@Nullable ResourceKind kind) implements Attributes {

    /** Nothing specified. */
    public static final KeyResource BLANK = new KeyResource(null);

    /** On a personal canvas the key resource is the person, so the last four are for those only. */
    public enum ResourceKind implements PersonalOnly {
        PHYSICAL(false),
        INTELLECTUAL(false),
        HUMAN(false),
        FINANCIAL(false),
        INTERESTS(true),
        SKILLS(true),
        PERSONALITY(true),
        ASSETS(true);

        private final boolean personal;

        ResourceKind(boolean personal) {
            this.personal = personal;
        }

        @Override
        public boolean personal() {
            return personal;
        }
    }

    @Override
    public Block block() {
        return Block.KEY_RESOURCES;
    }

    @Override
    public KeyResource map(AttributeMapping each) {
        return new KeyResource(each.choice("kind", ResourceKind.class, kind));
    }
}
