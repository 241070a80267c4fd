package de.asskomm.web.security;

import java.util.List;
import java.util.Optional;

import de.asskomm.identity.Account;
import de.asskomm.identity.CurrentAccount;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Reader;
import de.asskomm.outcome.NotAllowed;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives controllers what they name as a parameter: the {@link Actor}, the {@link Reader}
 * or the {@link Account} of the request. A reader there always is; without an account a
 * parameter of the other types that must not be null leads to the sign-in, and an actor
 * without an organisation to a refusal.
 */
@Configuration(proxyBeanMethods = false)
class ActingArguments implements WebMvcConfigurer, HandlerMethodArgumentResolver {

	static {
		SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, Reader.class, Account.class);
	}

	private final CurrentAccount currentAccount;

	ActingArguments(CurrentAccount currentAccount) {
		this.currentAccount = currentAccount;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this);
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		Class<?> type = parameter.nestedIfOptional().getNestedParameterType();
		return type == Actor.class || type == Reader.class || type == Account.class;
	}

	@Override
	public @Nullable Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binderFactory) {
		Class<?> type = parameter.nestedIfOptional().getNestedParameterType();
		if (type == Reader.class) {
			return this.currentAccount.reader();
		}
		Optional<?> found = (type == Actor.class) ? this.currentAccount.actor() : this.currentAccount.current();
		if (parameter.getParameterType() == Optional.class) {
			return found;
		}
		if (found.isPresent() || parameter.isOptional()) {
			return found.orElse(null);
		}
		if (this.currentAccount.current().isPresent()) {
			throw new NotAllowed("not-allowed.no-organisation");
		}
		throw new AuthenticationCredentialsNotFoundException("Only somebody signed in can do this");
	}

}
