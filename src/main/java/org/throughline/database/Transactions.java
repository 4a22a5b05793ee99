package org.throughline.database;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** One transaction manager for pages, API and engine. */
@Configuration
class Transactions {

    @Bean
    PlatformTransactionManager transactionManager(DataSource database) {
        return new LostConnectionTransactionManager(database);
    }
}
