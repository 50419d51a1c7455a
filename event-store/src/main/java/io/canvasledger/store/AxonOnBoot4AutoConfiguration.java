package io.canvasledger.store;

import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.axonframework.springboot.autoconfig.TransactionAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;

/**
 * Orders Axon's JDBC configuration after Spring Boot 4's data source, which has moved. Without this Axon sees no data
 * source and silently works without transactions.
 */
@AutoConfiguration(
        after = {
            DataSourceAutoConfiguration.class,
            DataSourceTransactionManagerAutoConfiguration.class,
            LedgerStoreAutoConfiguration.class
        },
        before = {TransactionAutoConfiguration.class, JdbcAutoConfiguration.class})
public class AxonOnBoot4AutoConfiguration {}
