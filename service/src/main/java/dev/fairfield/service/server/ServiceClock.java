package dev.fairfield.service.server;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The one source of time, and the housekeeping that runs by it. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ServiceClock {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
