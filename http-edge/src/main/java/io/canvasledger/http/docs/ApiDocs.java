package io.canvasledger.http.docs;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Shows the contract as it was written, to programs and to people. */
@AutoConfiguration
public final class ApiDocs {

    @Bean
    ContractPages contractPages() {
        return new ContractPages();
    }
}
