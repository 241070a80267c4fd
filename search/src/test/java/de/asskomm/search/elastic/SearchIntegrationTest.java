package de.asskomm.search.elastic;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import de.asskomm.CoreTestApplication;
import de.asskomm.RealPostgres;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test of the search with its real servers; all such tests share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = CoreTestApplication.class)
@ContextConfiguration(initializers = { RealPostgres.class, RealSearchServers.class })
@Import({ Knowledge.class, SharedIndex.class })
@interface SearchIntegrationTest {

}
