package io.canvasledger.query;

import io.canvasledger.query.view.ViewSettings;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.PropertySource;

/** Puts the query side together. */
@AutoConfiguration
@EnableConfigurationProperties(ViewSettings.class)
@PropertySource("classpath:io/canvasledger/query/read-side.properties")
@ComponentScan(basePackageClasses = ReadSideAutoConfiguration.class)
public class ReadSideAutoConfiguration {}
