package dev.fairfield.service.testing;

import dev.fairfield.service.server.FairfieldServer;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The same as {@link ServiceTest} over a PostgreSQL database. Classes with this annotation and no
 * settings of their own share one service.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
    classes = FairfieldServer.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "fairfield.security.login-link=false")
@ContextConfiguration(initializers = Databases.OnPostgres.class)
@Import(TestCallers.class)
public @interface PostgresServiceTest {}
