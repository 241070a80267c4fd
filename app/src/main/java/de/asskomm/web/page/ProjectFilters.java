package de.asskomm.web.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import de.asskomm.municipality.DistrictKey;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.project.ProjectFilter;
import de.asskomm.project.ProjectResult;
import de.asskomm.project.ProjectState;
import de.asskomm.web.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What stands above every view of the projects: the views, and the filters that they
 * share.
 *
 * @param views list, map and timeline with the same filters
 * @param menus filters by field of action, district, state and result
 * @param organisation the organisation that the projects are narrowed to, with where they
 * are not; absent without this filter
 * @param resetHref the view without any filter; absent where none applies
 */
record ProjectFilters(List<Chip> views, List<FilterMenu> menus, @Nullable Link organisation,
		@Nullable String resetHref) {

	static ProjectFilters of(ProjectAddress address, String path, Showing showing) {
		ProjectFilter filter = address.filter();
		OrganisationId organisation = filter.organisation();
		DistrictKey own = (showing.actor() != null) ? showing.actor().organisation().district() : null;
		Wording wording = showing.wording();
		return new ProjectFilters(
				Stream.of(ProjectAddress.LIST, ProjectAddress.MAP, ProjectAddress.TIMELINE)
					.map((view) -> view(view, address, path, wording))
					.toList(),
				List.of(FilterMenu.ofFields(filter.fieldOfAction(), showing,
						(key) -> address.withField(key).view(path).toString()),
						FilterMenu.ofDistricts(filter.district(), own, showing,
								(key) -> address.withDistrict(key).view(path).toString()),
						menu("stand", ProjectState.class, "project.state.", filter.state(),
								(state) -> address.withState(state).view(path).toString(), wording),
						menu("ergebnis", ProjectResult.class, "project.result.", filter.result(),
								(result) -> address.withResult(result).view(path).toString(), wording)),
				(organisation != null)
						? new Link(showing.name(organisation), address.withOrganisation(null).view(path).toString())
						: null,
				filter.equals(ProjectFilter.ALL) ? null : address.unfiltered().view(path).toString());
	}

	private static Chip view(String view, ProjectAddress address, String path, Wording wording) {
		String id = "ansicht" + view.substring(ProjectAddress.LIST.length()).replace('/', '-');
		return new Chip(id, wording.text("practice.view." + id), address.view(view).toString(), view.equals(path));
	}

	private static <E extends Enum<E>> FilterMenu menu(String name, Class<E> type, String labels, @Nullable E chosen,
			Function<@Nullable E, String> href, Wording wording) {
		List<Chip> choices = new ArrayList<>();
		choices
			.add(new Chip(name + "-alle", wording.text("practice." + name + ".all"), href.apply(null), chosen == null));
		Arrays.stream(type.getEnumConstants())
			.forEach((each) -> choices
				.add(new Chip(name + "-" + each, wording.text(labels + each), href.apply(each), each == chosen)));
		return new FilterMenu(name, (chosen != null) ? wording.text(labels + chosen) : wording.text("practice." + name),
				chosen != null, choices);
	}

}
