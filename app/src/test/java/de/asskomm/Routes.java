package de.asskomm;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;

/** The addresses that the platform's controllers answer. */
public final class Routes {

	private Routes() {
	}

	/** Method and path of each, such as {@code GET /api/v1/posts/{id}}. */
	public static Stream<String> ofControllers() {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
		return scanner.findCandidateComponents("de.asskomm")
			.stream()
			.filter((found) -> !isOfTests(found))
			.map((found) -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
			.flatMap(Routes::of);
	}

	private static boolean isOfTests(BeanDefinition found) {
		return found.getResourceDescription().contains("test-classes");
	}

	private static Stream<String> of(Class<?> controller) {
		RequestMapping all = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
		String[] prefixes = (all != null && all.path().length > 0) ? all.path() : new String[] { "" };
		return MethodIntrospector
			.selectMethods(controller,
					(Method method) -> AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class))
			.values()
			.stream()
			.flatMap((mapping) -> Arrays.stream(mapping.method())
				.flatMap((method) -> Arrays.stream(prefixes)
					.flatMap((prefix) -> Arrays
						.stream((mapping.path().length > 0) ? mapping.path() : new String[] { "" })
						.map((path) -> method + " " + prefix + path))));
	}

}
