// Suggestions below a search field: a combobox with a list, after the ARIA Authoring Practices. The focus stays in the
// field. Without this script, or without an answer, it is a plain search field.
const PAUSE = 120;
const SHORTEST = 2;

document.querySelectorAll('form[data-suggest]').forEach((form) => {
	const texts = form.dataset;
	const field = form.querySelector('[type="search"]');
	const list = Object.assign(document.createElement('div'), { id: `${field.id}-vorschlaege`, className: 'ak-suggest', hidden: true });
	list.setAttribute('role', 'listbox');
	list.setAttribute('aria-label', texts.textLabel);
	const status = Object.assign(document.createElement('span'), { className: 'kern-sr-only' });
	status.setAttribute('role', 'status');
	form.append(list, status);
	field.setAttribute('role', 'combobox');
	field.setAttribute('aria-autocomplete', 'list');
	field.setAttribute('aria-controls', list.id);
	field.setAttribute('aria-expanded', 'false');

	let timer;
	let asking;
	let active = -1;

	const options = () => [...list.querySelectorAll('[role="option"]')];

	function show(open) {
		list.hidden = !open;
		field.setAttribute('aria-expanded', String(open));
		if (!open) {
			mark(-1);
		}
	}

	function mark(index) {
		active = index;
		options().forEach((option, each) => option.setAttribute('aria-selected', String(each === index)));
		const option = options()[index];
		if (option) {
			field.setAttribute('aria-activedescendant', option.id);
			option.scrollIntoView({ block: 'nearest' });
		}
		else {
			field.removeAttribute('aria-activedescendant');
		}
	}

	function close() {
		clearTimeout(timer);
		asking?.abort();
		show(false);
		status.textContent = '';
	}

	function fill(lines) {
		list.replaceChildren();
		let group;
		let name;
		lines.forEach((line, index) => {
			if (line.group !== name) {
				name = line.group;
				const label = Object.assign(document.createElement('span'), { id: `${list.id}-g${index}`, textContent: name });
				group = document.createElement('div');
				group.setAttribute('role', 'group');
				group.setAttribute('aria-labelledby', label.id);
				group.append(label);
				list.append(group);
			}
			const option = Object.assign(document.createElement('div'), { id: `${list.id}-${index}`, textContent: line.text });
			option.setAttribute('role', 'option');
			option.dataset.href = line.href;
			group.append(option);
		});
		mark(-1);
		show(lines.length > 0);
		status.textContent = lines.length === 0 ? texts.textNone : lines.length === 1 ? texts.textOne : texts.textMany.replace('#', lines.length);
	}

	// What was asked before the last letter is not wanted any more.
	async function ask(typed) {
		asking?.abort();
		const mine = new AbortController();
		asking = mine;
		try {
			const response = await fetch(`${texts.suggest}?${new URLSearchParams({ q: typed })}`, { headers: { Accept: 'application/json' }, signal: mine.signal });
			const lines = response.ok && !response.redirected ? await response.json() : [];
			if (asking === mine && !mine.signal.aborted && document.activeElement === field && field.value.trim() === typed) {
				fill(lines);
			}
		}
		catch {
			if (asking === mine && !mine.signal.aborted) {
				close();
			}
		}
	}

	field.addEventListener('input', (event) => {
		clearTimeout(timer);
		const typed = field.value.trim();
		if (typed.length < SHORTEST) {
			close();
		}
		else if (!event.isComposing) {
			timer = setTimeout(() => ask(typed), PAUSE);
		}
	});

	field.addEventListener('keydown', (event) => {
		const open = !list.hidden;
		const last = options().length - 1;
		if (event.isComposing) {
			return;
		}
		if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
			if (!open) {
				if (event.key === 'ArrowDown' && field.value.trim().length >= SHORTEST) {
					event.preventDefault();
					ask(field.value.trim());
				}
				return;
			}
			event.preventDefault();
			const step = event.key === 'ArrowDown' ? 1 : -1;
			// before the first and after the last stands the field itself
			mark(active + step > last ? -1 : active + step < -1 ? last : active + step);
		}
		else if (event.key === 'Enter' && open && active >= 0) {
			event.preventDefault();
			location.assign(options()[active].dataset.href);
		}
		else if (event.key === 'Escape' && open) {
			// the text stays; a browser would empty the field
			event.preventDefault();
			close();
		}
		else if (event.key === 'Tab') {
			close();
		}
	});

	list.addEventListener('mousedown', (event) => event.preventDefault());
	list.addEventListener('click', (event) => {
		const option = event.target.closest('[role="option"]');
		if (option) {
			location.assign(option.dataset.href);
		}
	});
	field.addEventListener('blur', close);
	form.addEventListener('submit', close);
	window.addEventListener('pageshow', close);
});
