package io.canvasledger.properties;

import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Mutation testing asks thousands of times whether a property fails, and never for which example. So when {@value #TRIES}
 * says how often a property is tried at most, the examples are the same each time and are not made smaller. Otherwise this
 * does nothing.
 */
public final class MutationRun implements AroundPropertyHook {

    private static final String TRIES = "mutation.tries";
    private static final String SEED = "7";

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext property, PropertyExecutor executor) {
        var most = Integer.getInteger(TRIES);
        if (most != null) {
            var attributes = property.attributes();
            attributes.setTries(
                    attributes.tries().map(tries -> Math.min(tries, most)).orElse(most));
            attributes.setSeed(SEED);
            attributes.setShrinking(ShrinkingMode.OFF);
        }
        return executor.execute();
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    /** Before anything that reads the attributes. */
    @Override
    public int aroundPropertyProximity() {
        return -1000;
    }
}
