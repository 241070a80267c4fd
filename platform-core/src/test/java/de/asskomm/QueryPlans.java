package de.asskomm;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Tells how PostgreSQL carries out the statements of the code under test, with the very
 * text and parameters that the code sends.
 */
public class QueryPlans implements BeanPostProcessor {

	private static final ThreadLocal<@Nullable List<String>> RECORDING = new ThreadLocal<>();

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		return (bean instanceof DataSource dataSource) ? new ExplainingDataSource(dataSource) : bean;
	}

	/**
	 * Runs something on this thread.
	 * @param act what to run
	 * @return the plan of each statement in order
	 */
	public static List<String> of(Runnable act) {
		List<String> plans = new ArrayList<>();
		RECORDING.set(plans);
		try {
			act.run();
		}
		finally {
			RECORDING.remove();
		}
		return plans;
	}

	private static <T> T proxy(Class<T> type, InvocationHandler handler) {
		return type.cast(Proxy.newProxyInstance(QueryPlans.class.getClassLoader(), new Class<?>[] { type }, handler));
	}

	private static @Nullable Object invoke(Object target, Method method, @Nullable Object @Nullable [] arguments)
			throws Throwable {
		try {
			return method.invoke(target, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getCause();
		}
	}

	/** Its connections explain what they prepare. */
	private static final class ExplainingDataSource extends DelegatingDataSource {

		ExplainingDataSource(DataSource dataSource) {
			super(dataSource);
		}

		@Override
		public Connection getConnection() throws SQLException {
			return explaining(super.getConnection());
		}

		private static Connection explaining(Connection connection) {
			return proxy(Connection.class, (proxy, method, arguments) -> {
				Object result = invoke(connection, method, arguments);
				List<String> plans = RECORDING.get();
				if (plans == null || !(result instanceof PreparedStatement statement)) {
					return result;
				}
				return explaining(statement, connection.prepareStatement("EXPLAIN " + arguments[0]), plans);
			});
		}

		private static PreparedStatement explaining(PreparedStatement statement, PreparedStatement explanation,
				List<String> plans) {
			return proxy(PreparedStatement.class, (proxy, method, arguments) -> {
				if (method.getName().startsWith("execute")) {
					plans.add(plan(explanation));
				}
				else if (method.getName().equals("close") || (method.getName().startsWith("set")
						&& method.getDeclaringClass() == PreparedStatement.class)) {
					invoke(explanation, method, arguments);
				}
				return invoke(statement, method, arguments);
			});
		}

		private static String plan(PreparedStatement explanation) throws SQLException {
			StringBuilder plan = new StringBuilder();
			try (ResultSet rows = explanation.executeQuery()) {
				while (rows.next()) {
					plan.append(rows.getString(1)).append('\n');
				}
			}
			return plan.toString();
		}

	}

}
