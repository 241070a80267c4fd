package de.asskomm.web.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import de.asskomm.attachment.AttachmentInUse;
import de.asskomm.attachment.AttachmentStoreUnavailable;
import de.asskomm.markdown.Excerpt;
import de.asskomm.outcome.NotAllowed;
import de.asskomm.outcome.NotFound;
import de.asskomm.outcome.Violation;
import de.asskomm.search.InvalidCursor;
import de.asskomm.search.SearchUnavailable;
import de.asskomm.web.export.PrinterBusy;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.metadata.ConstraintDescriptor;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/**
 * Tells for everything that can go wrong in a request what the client gets to know. This
 * is the only place that does.
 */
@Component
class Problems {

	private static final Logger logger = LoggerFactory.getLogger(Problems.class);

	private static final String RETRY_SOON = "5";

	private final ProblemTexts texts;

	private final DataSize maximumBody;

	private final DataSize maximumUpload;

	Problems(ProblemTexts texts, ApiSettings settings, UploadSettings uploads) {
		this.texts = texts;
		this.maximumUpload = uploads.maximumSize();
		this.maximumBody = settings.maximumBody();
	}

	/**
	 * What a client gets to know.
	 *
	 * @param problem the problem
	 * @param headers headers that belong to it
	 */
	record Told(Problem problem, HttpHeaders headers) {

		private static Told of(Problem problem) {
			return new Told(problem, new HttpHeaders());
		}

		private Told with(String header, String value) {
			this.headers.set(header, value);
			return this;
		}

	}

	/**
	 * The problem behind an exception; what is not the client's fault is logged.
	 * @param failure the exception
	 * @param language in which language
	 * @return what the client gets to know
	 */
	Told of(Throwable failure, Locale language) {
		BodyTooLarge large = cause(failure, BodyTooLarge.class);
		if (large != null) {
			return Told.of(tooLarge(large.maximum(), language));
		}
		return switch (failure) {
			case NotFound missing -> Told.of(plain(ProblemType.NOT_FOUND, language));
			case NotAllowed refusal ->
				Told.of(detailed(ProblemType.NOT_ALLOWED, this.texts.text(language, refusal.code()), null, null));
			case InvalidRequest invalid -> invalid(invalid.violations(), language);
			case InvalidCursor invalid -> invalid(List.of(Violation.of("cursor", "parameter.cursor")), language);
			case StaleVersion stale -> Told.of(detailed(ProblemType.STALE,
					this.texts.text(language, detailCode(ProblemType.STALE)), null, stale.current()));
			case TooManyCreations excess -> Told.of(plain(ProblemType.TOO_MANY_REQUESTS, language))
				.with(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, excess.until().plusMillis(999).toSeconds())));
			case SearchUnavailable unavailable -> unavailable(ProblemType.SEARCH_UNAVAILABLE, unavailable, language);
			case TransientDataAccessException unavailable ->
				unavailable(ProblemType.UNAVAILABLE, unavailable, language);
			case NonTransientDataAccessResourceException unavailable ->
				unavailable(ProblemType.UNAVAILABLE, unavailable, language);
			case RecoverableDataAccessException unavailable ->
				unavailable(ProblemType.UNAVAILABLE, unavailable, language);
			case TransactionException unavailable -> unavailable(ProblemType.UNAVAILABLE, unavailable, language);
			case HttpMessageNotReadableException unreadable -> unreadable(unreadable, language);
			case MethodArgumentTypeMismatchException mismatch ->
				invalid(List.of(Violation.of(mismatch.getName(), typeCode(mismatch), shown(mismatch.getValue()))),
						language);
			case HandlerMethodValidationException invalid -> invalid(violations(invalid), language);
			case MissingServletRequestParameterException missing ->
				invalid(List.of(Violation.of(missing.getParameterName(), "text.missing")), language);
			case MissingRequestValueException missing -> Told.of(plain(ProblemType.MALFORMED, language));
			case InvalidParameterException malformed ->
				Told.of(plain(ProblemType.of(malformed.getErrorCode()), language));
			case MaxUploadSizeExceededException file -> Told.of(tooLarge(this.maximumUpload.toBytes(), language));
			case MissingServletRequestPartException missing ->
				invalid(List.of(Violation.of(missing.getRequestPartName(), "attachment.missing")), language);
			case AttachmentInUse inUse -> Told.of(plain(ProblemType.IN_USE, language));
			case AttachmentStoreUnavailable unavailable -> unavailable(ProblemType.UNAVAILABLE, unavailable, language);
			case PrinterBusy busy -> unavailable(ProblemType.UNAVAILABLE, busy, language);
			case RequestRejectedException malformed -> Told.of(plain(ProblemType.MALFORMED, language));
			case MultipartException malformed -> Told.of(plain(ProblemType.MALFORMED, language));
			case ErrorResponse known when known.getStatusCode().is4xxClientError() ->
				new Told(plain(ProblemType.of(known.getStatusCode().value()), language), copy(known.getHeaders()));
			default -> internal(failure, language);
		};
	}

	/**
	 * The problem that stands for a status that a framework has chosen.
	 * @param status an HTTP status of 400 or more
	 * @param language in which language
	 * @return the problem
	 */
	Told of(int status, Locale language) {
		ProblemType type = ProblemType.of(status);
		Told told = Told.of(plain(type, language));
		return (type == ProblemType.UNAVAILABLE) ? told.with(HttpHeaders.RETRY_AFTER, RETRY_SOON) : told;
	}

	private Told invalid(List<Violation> violations, Locale language) {
		List<Problem.FieldError> errors = violations.stream()
			.map((violation) -> new Problem.FieldError(violation.field(),
					this.texts.text(language, violation.code(), violation.arguments().toArray())))
			.toList();
		return Told.of(detailed(ProblemType.INVALID, this.texts.text(language, detailCode(ProblemType.INVALID)), errors,
				null));
	}

	private Told unavailable(ProblemType type, Exception cause, Locale language) {
		logger.warn("Answered {}: {}", type.status().value(), cause.toString());
		return Told.of(plain(type, language)).with(HttpHeaders.RETRY_AFTER, RETRY_SOON);
	}

	private Told internal(Throwable failure, Locale language) {
		String incident = UUID.randomUUID().toString();
		logger.error("Incident {}", incident, failure);
		ProblemType type = ProblemType.INTERNAL;
		return Told.of(new Problem(type.address(), type.title(), type.status().value(),
				this.texts.text(language, detailCode(type), incident), null, null, null, null, incident));
	}

	private Told unreadable(HttpMessageNotReadableException unreadable, Locale language) {
		JacksonException json = cause(unreadable, JacksonException.class);
		if (json == null) {
			String code = (unreadable.getCause() == null) ? "problem.malformed.empty"
					: detailCode(ProblemType.MALFORMED);
			return Told.of(detailed(ProblemType.MALFORMED, this.texts.text(language, code), null, null));
		}
		String field = path(json);
		if (json instanceof UnstorableText) {
			return invalid(List.of(Violation.of(field, "text.characters")), language);
		}
		TokenStreamLocation location = json.getLocation();
		Integer line = (location != null && location.getLineNr() > 0) ? location.getLineNr() : null;
		Integer column = (location != null && location.getColumnNr() > 0) ? location.getColumnNr() : null;
		ProblemType type = ProblemType.MALFORMED;
		boolean syntax = json instanceof StreamReadException && !(json instanceof InputCoercionException);
		if (!syntax && !field.isEmpty()) {
			String message = this.texts.text(language, expected(json));
			return Told.of(new Problem(type.address(), type.title(), type.status().value(),
					this.texts.text(language, "problem.malformed.value", field),
					List.of(new Problem.FieldError(field, message)), null, line, column, null));
		}
		String code = syntax ? "problem.malformed.syntax" : "problem.malformed.object";
		return Told.of(new Problem(type.address(), type.title(), type.status().value(),
				this.texts.text(language, code, (line != null) ? line : 1, (column != null) ? column : 1), null, null,
				line, column, null));
	}

	private Problem tooLarge(long maximum, Locale language) {
		return detailed(ProblemType.TOO_LARGE,
				this.texts.text(language, detailCode(ProblemType.TOO_LARGE), maximum / 1024), null, null);
	}

	private Problem plain(ProblemType type, Locale language) {
		return detailed(type, this.texts.text(language, detailCode(type), this.maximumBody.toKilobytes()), null, null);
	}

	private static Problem detailed(ProblemType type, String detail, @Nullable List<Problem.FieldError> errors,
			@Nullable Long version) {
		return new Problem(type.address(), type.title(), type.status().value(), detail, errors, version, null, null,
				null);
	}

	private static String detailCode(ProblemType type) {
		return "problem." + type.key();
	}

	/** The fields that lead to a place in the body, such as {@code organisations[1]}. */
	private static String path(JacksonException json) {
		StringBuilder path = new StringBuilder();
		for (JacksonException.Reference step : json.getPath()) {
			if (step.getPropertyName() != null) {
				path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
			}
			else if (step.getIndex() >= 0) {
				path.append('[').append(step.getIndex()).append(']');
			}
		}
		return path.toString();
	}

	private static String expected(JacksonException json) {
		Class<?> target = switch (json) {
			case MismatchedInputException mismatch -> mismatch.getTargetType();
			case InputCoercionException tooLarge -> tooLarge.getTargetType();
			default -> null;
		};
		if (target == null) {
			return "json.other";
		}
		if (target == String.class || target == OrganisationReference.class) {
			return "json.text";
		}
		if (target == Long.class || target == long.class) {
			return "json.integer";
		}
		if (Collection.class.isAssignableFrom(target)) {
			return "json.list";
		}
		return target.isRecord() ? "json.object" : "json.other";
	}

	private static String typeCode(MethodArgumentTypeMismatchException mismatch) {
		Class<?> type = mismatch.getParameter().nestedIfOptional().getNestedParameterType();
		if (mismatch.getRequiredType() != null && mismatch.getRequiredType().isEnum() || type.isEnum()) {
			return "parameter.unknown";
		}
		if (type == UUID.class) {
			return "parameter.id";
		}
		if (type == int.class || type == Integer.class || type == long.class) {
			return "parameter.integer";
		}
		return "parameter.unknown";
	}

	private static List<Violation> violations(HandlerMethodValidationException invalid) {
		List<Violation> violations = new ArrayList<>();
		for (ParameterValidationResult result : invalid.getParameterValidationResults()) {
			String name = name(result.getMethodParameter());
			for (MessageSourceResolvable error : result.getResolvableErrors()) {
				ConstraintDescriptor<?> rule = result.unwrap(error, ConstraintViolation.class)
					.getConstraintDescriptor();
				Map<String, Object> attributes = rule.getAttributes();
				Object bound = attributes.containsKey("value") ? attributes.get("value") : attributes.get("max");
				String kind = rule.getAnnotation().annotationType().getSimpleName();
				violations.add(
						Violation.of(name, "parameter." + kind.toLowerCase(Locale.ROOT), (bound != null) ? bound : ""));
			}
		}
		return violations;
	}

	private static String name(MethodParameter parameter) {
		RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
		String given = (annotation != null) ? annotation.name() : "";
		String declared = parameter.getParameterName();
		return !given.isEmpty() ? given : (declared != null) ? declared : "";
	}

	private static HttpHeaders copy(HttpHeaders headers) {
		HttpHeaders copy = new HttpHeaders();
		copy.putAll(headers);
		return copy;
	}

	private static String shown(@Nullable Object value) {
		int maximum = 40;
		return Excerpt.of(String.valueOf(value), maximum);
	}

	private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type) {
		Throwable candidate = failure;
		for (int depth = 0; candidate != null && depth < 20; depth++) {
			if (type.isInstance(candidate)) {
				return type.cast(candidate);
			}
			candidate = candidate.getCause();
		}
		return null;
	}

}
