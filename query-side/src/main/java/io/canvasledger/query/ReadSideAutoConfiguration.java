package io.canvasledger.query;

import io.canvasledger.query.view.ViewSettings;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;

/** Puts the query side together. */
@AutoConfiguration
@EnableConfigurationProperties(ViewSettings.class)
@ComponentScan(basePackageClasses = ReadSideAutoConfiguration.class)
public class ReadSideAutoConfiguration {}
