package io.canvasledger.sample;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code canvasledger.samples}.
 *
 * @param load whether the samples are loaded into the default workspace at start
 */
@ConfigurationProperties("canvasledger.samples")
record SampleSettings(@DefaultValue("false") boolean load) {}
