package de.asskomm.web.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import de.asskomm.RealPostgres;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * Tests of the pages over HTTP: the real web server, templates, use cases and PostgreSQL.
 * Only who asks is told by a header instead of a session, and the search index is
 * replaced. All these tests share one context and make their own data.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = PageTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "server.servlet.session.tracking-modes=cookie")
@ContextConfiguration(initializers = RealPostgres.class)
@interface PageTest {

}
