package de.asskomm;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole core on a real PostgreSQL. All such tests of this JVM share one
 * context and one database, which nobody cleans: each makes what it needs under fresh
 * identifiers and looks at nothing else.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = CoreTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = RealPostgres.class)
@Import({ RecordedEvents.class, QueryPlans.class })
public @interface CoreIntegrationTest {

}
