package de.asskomm.web.api;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import de.asskomm.identity.Account;
import de.asskomm.municipality.DistrictKey;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Reader;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.HandlerMethod;

/**
 * The OpenAPI document at {@code /api/openapi.json}. Paths, parameters and schemas come
 * from the controllers and records; what they have in common is added here.
 */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

	private static final String BEARER = "bearer";

	static {
		SpringDocUtils.getConfig()
			.addRequestWrapperToIgnore(Actor.class, Reader.class, Account.class)
			.replaceWithClass(DistrictKey.class, String.class);
	}

	@Bean
	OpenAPI openApi() {
		Components components = new Components().addSecuritySchemes(BEARER, new SecurityScheme()
			.type(SecurityScheme.Type.HTTP)
			.scheme("bearer")
			.bearerFormat("JWT")
			.description("Zugriffstoken der Anmeldung (OpenID Connect), mit der Organisation im Claim organization"));
		ResolvedSchema problem = ModelConverters.getInstance(true)
			.resolveAsResolvedSchema(new AnnotatedType(Problem.class));
		problem.referencedSchemas.forEach(components::addSchemas);
		for (ProblemType type : ProblemType.values()) {
			components.addResponses(type.name(), response(type));
		}
		return new OpenAPI().info(new Info().title("ASSKomm-Plattform").version("1").description("""
				Schnittstelle des Netzwerks sicherer sächsischer Kommunen. Alle Antworten sind JSON in UTF-8, \
				Zeitpunkte ISO 8601 in UTC. Listen sind {items, nextCursor}; nextCursor wird als cursor \
				übergeben und fehlt auf der letzten Seite. Fehler folgen RFC 9457, auf Deutsch oder mit \
				Accept-Language: en auf Englisch.""").license(new License().name("EUPL-1.2").identifier("EUPL-1.2")))
			.addServersItem(new Server().url("/"))
			.components(components)
			.addSecurityItem(new SecurityRequirement().addList(BEARER));
	}

	@Bean
	OperationCustomizer problemResponses() {
		return OpenApiConfiguration::describe;
	}

	@Bean
	GlobalOpenApiCustomizer requiredFields() {
		return (openApi) -> {
			for (Class<?> view : views()) {
				Schema<?> schema = openApi.getComponents().getSchemas().get(name(view));
				if (schema != null) {
					schema.setRequired(always(view));
				}
			}
		};
	}

	private static ApiResponse response(ProblemType type) {
		Schema<?> schema = new Schema<>().$ref("#/components/schemas/Problem");
		Problem example = new Problem(type.address(), type.title(), type.status().value(), "…", null, null, null, null,
				null);
		ApiResponse response = new ApiResponse().description(type.title())
			.content(new Content().addMediaType(Problem.MEDIA_TYPE, new MediaType().schema(schema).example(example)));
		if (type == ProblemType.TOO_MANY_REQUESTS || type == ProblemType.UNAVAILABLE
				|| type == ProblemType.SEARCH_UNAVAILABLE) {
			response.addHeaderObject(HttpHeaders.RETRY_AFTER,
					new Header().description("Sekunden").schema(new Schema<>().type("integer")));
		}
		return response;
	}

	private static Operation describe(Operation operation, HandlerMethod method) {
		Set<ProblemType> problems = new LinkedHashSet<>();
		problems.add(ProblemType.UNAUTHENTICATED);
		boolean body = has(method, RequestBody.class) || has(method, RequestPart.class);
		boolean changes = !method.hasMethodAnnotation(GetMapping.class);
		if (body) {
			problems.addAll(List.of(ProblemType.MALFORMED, ProblemType.TOO_LARGE, ProblemType.UNSUPPORTED_MEDIA_TYPE));
		}
		if (changes || method.getBeanType() == ModerationController.class
				|| method.getBeanType() == ConversationController.class) {
			problems.add(ProblemType.NOT_ALLOWED);
		}
		if (has(method, PathVariable.class) || method.getBeanType() == ReportController.class) {
			problems.add(ProblemType.NOT_FOUND);
		}
		if (method.hasMethodAnnotation(PutMapping.class) || changesCase(method) || rates(method)) {
			problems.add(ProblemType.STALE);
		}
		if (body || has(method, PathVariable.class) || has(method, RequestParam.class)) {
			problems.add(ProblemType.INVALID);
		}
		if (method.getBeanType() == AttachmentController.class && method.hasMethodAnnotation(DeleteMapping.class)) {
			problems.add(ProblemType.IN_USE);
		}
		if (creates(operation)) {
			problems.add(ProblemType.TOO_MANY_REQUESTS);
			describeKey(operation);
		}
		problems.add((method.getBeanType() == SearchController.class) ? ProblemType.SEARCH_UNAVAILABLE
				: ProblemType.UNAVAILABLE);
		for (ProblemType problem : problems) {
			operation.getResponses()
				.addApiResponse(Integer.toString(problem.status().value()),
						new ApiResponse().$ref("#/components/responses/" + problem.name()));
		}
		if (method.hasMethodAnnotation(DeleteMapping.class)) {
			operation.getResponses().remove("200");
		}
		return operation;
	}

	private static boolean has(HandlerMethod method, Class<? extends java.lang.annotation.Annotation> annotation) {
		return Arrays.stream(method.getMethodParameters())
			.anyMatch((MethodParameter parameter) -> parameter.hasParameterAnnotation(annotation));
	}

	private static boolean changesCase(HandlerMethod method) {
		return method.getBeanType() == ModerationController.class && method.hasMethodAnnotation(PostMapping.class);
	}

	/** What judges a project can be based on an older version of the review. */
	private static boolean rates(HandlerMethod method) {
		PostMapping mapping = method.getMethodAnnotation(PostMapping.class);
		return method.getBeanType() == PracticeController.class && mapping != null
				&& List.of(mapping.path()).contains(PracticeController.RATING);
	}

	private static boolean creates(Operation operation) {
		return operation.getParameters() != null
				&& operation.getParameters().stream().anyMatch(OpenApiConfiguration::isKey);
	}

	private static boolean isKey(Parameter parameter) {
		return Creation.KEY_HEADER.equals(parameter.getName());
	}

	private static void describeKey(Operation operation) {
		operation.getParameters()
			.stream()
			.filter(OpenApiConfiguration::isKey)
			.forEach((parameter) -> parameter.description(
					"Derselbe Schlüssel legt nie zweimal an; eine Wiederholung binnen 48 Stunden bekommt die erste Antwort. "
							+ "1 bis 200 druckbare ASCII-Zeichen.")
				.example("9f0c4a5e-7a3c-4d55-9c43-1f4c0d7a1b11")
				.schema(new StringSchema().minLength(1).maxLength(200)));
		ApiResponse created = operation.getResponses().get("201");
		if (created != null) {
			created.addHeaderObject(HttpHeaders.LOCATION,
					new Header().description("Adresse des Angelegten").schema(new StringSchema()));
		}
	}

	/** The records that answers are made of. */
	private static List<Class<?>> views() {
		List<Class<?>> views = new ArrayList<>(List.of(AuthorView.class, OrganisationView.class, PostView.class,
				PostView.ModerationView.class, PostRevisionView.class, ProjectView.class, ProjectView.GrantView.class,
				ProjectView.CostView.class, ProjectView.ParticipantView.class, ProjectView.SharingView.class,
				ProjectView.ShareView.class, ProjectView.DocumentView.class, ReportView.class, AttachmentView.class,
				CaseView.class, CaseView.DecisionView.class, ConversationView.class, MessageView.class,
				SearchView.class, SearchView.HitView.class, SearchView.FacetView.class, MeController.MeView.class,
				MeController.MyOrganisationView.class, FieldOfActionController.FieldView.class, MunicipalityView.class,
				MunicipalityView.DistrictView.class, MunicipalityView.LocationView.class,
				MunicipalityView.AssociationView.class, MunicipalityView.StatusView.class, Problem.class,
				Problem.FieldError.class, ImportView.class, ImportView.LineView.class));
		return views;
	}

	private static String name(Class<?> view) {
		io.swagger.v3.oas.annotations.media.Schema annotation = view
			.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
		return (annotation != null) ? annotation.name() : view.getSimpleName();
	}

	/** The fields that are never absent. */
	private static List<String> always(Class<?> view) {
		return Arrays.stream(view.getRecordComponents())
			.filter((component) -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
			.map(RecordComponent::getName)
			.toList();
	}

}
