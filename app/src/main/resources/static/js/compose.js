// The preview without leaving the form. Without scripts, or when the preview cannot be fetched, the button submits the
// form and the page comes back with the preview below it.
document.addEventListener('submit', async (event) => {
	const address = event.submitter?.dataset.preview;
	const form = event.target;
	if (!address || form.dataset.plain) {
		return;
	}
	event.preventDefault();
	try {
		const response = await fetch(address, {
			method: 'POST',
			body: new FormData(form),
			headers: { Accept: 'text/html', 'X-Requested-With': 'fetch' },
		});
		if (!response.ok || response.redirected) {
			throw new Error(`Preview not available: ${response.status}`);
		}
		const preview = document.getElementById('vorschau');
		preview.innerHTML = await response.text();
		preview.querySelector('h2').focus();
	}
	catch {
		form.dataset.plain = 'true';
		form.requestSubmit(event.submitter);
	}
});

// The draft saves itself on the server a moment after somebody stops typing. Whatever goes wrong, what was typed stays in
// the form and, by keep.js, in the browser.
const PAUSE = 1_500;
const form = document.querySelector('form[data-compose]');
const aside = document.getElementById('hilfe');
const state = form?.querySelector('[data-draft-state]');
const csrf = () => ({ [document.querySelector('meta[name="csrf-header"]').content]: document.querySelector('meta[name="csrf-token"]').content });
let draft = form?.dataset.draft || null;
let version = form?.querySelector('[name="version"]')?.value ?? null;
let timer;
let saving = Promise.resolve();
let halted = false;

function say(text, tone) {
	state.hidden = false;
	state.textContent = text;
	state.className = `ak-dot ak-dot--${tone} ak-muted`;
}

// What a form would send by itself; files travel one by one, so that nothing limits the number of fields.
const typed = () => new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === 'string'));

async function save() {
	const data = typed();
	if (draft) {
		data.set('id', draft);
		data.set('version', version);
	}
	let response;
	try {
		response = await fetch(form.dataset.autosave, { method: 'POST', body: data, headers: { ...csrf(), Accept: 'application/json' } });
	}
	catch {
		say(form.dataset.textUnsaved, 'due');
		later(PAUSE * 4);
		return;
	}
	if (response.redirected || response.status === 401 || response.status === 403) {
		say(form.dataset.textSignedOut, 'late');
		return;
	}
	if (!response.headers.get('Content-Type')?.includes('json')) {
		say(form.dataset.textUnsaved, 'due');
		later(PAUSE * 4);
		return;
	}
	const saved = await response.json();
	if (response.status === 409) {
		halted = true;
		say(saved.text, 'late');
		return;
	}
	if (!response.ok) {
		say(saved.text, 'due');
		return;
	}
	version = saved.version;
	if (!draft) {
		draft = saved.id;
		form.action = (form.dataset.edit ?? '/beitraege/{id}/bearbeiten').replace('{id}', draft);
		form.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'version' }));
		history.replaceState(null, '', form.action);
	}
	form.querySelector('[name="version"]').value = version;
	say(saved.text, 'ok');
}

async function help() {
	const response = await fetch(form.dataset.help, { method: 'POST', body: typed(), headers: { ...csrf(), Accept: 'text/html' } });
	if (response.ok && !response.redirected) {
		aside.innerHTML = await response.text();
		showFindings();
	}
}

// What looks like data of a person is told at its field, until it is blackened or said to be meant so.
const left = new Set();
function showFindings() {
	form.querySelectorAll('[data-finding]').forEach((old) => old.remove());
	aside.querySelectorAll('[data-finding]').forEach((finding) => {
		const field = document.getElementById(finding.dataset.finding);
		const known = field && finding.querySelector('.ak-quote').textContent;
		if (!field || left.has(known)) {
			finding.remove();
			return;
		}
		finding.dataset.text = field.value;
		field.closest('.kern-form-input').after(finding);
	});
}

document.addEventListener('click', (event) => {
	const finding = event.target.closest('[data-finding]');
	if (!finding || !event.target.closest('[data-blacken], [data-leave]')) {
		return;
	}
	const field = document.getElementById(finding.dataset.finding);
	if (event.target.closest('[data-leave]')) {
		left.add(finding.querySelector('.ak-quote').textContent);
	}
	else if (field.value === finding.dataset.text) {
		const places = finding.dataset.places.split(',').map((place) => place.split('-').map(Number));
		field.value = places.reverse().reduce((text, [from, to]) => `${text.slice(0, from)}[geschwärzt]${text.slice(to)}`, field.value);
		field.dispatchEvent(new Event('input', { bubbles: true }));
	}
	finding.remove();
	field.focus();
});

function later(pause) {
	clearTimeout(timer);
	timer = setTimeout(() => {
		if (!halted && form.dataset.autosave) {
			saving = saving.then(save);
		}
		help().catch(() => aside.replaceChildren());
	}, pause);
}

if (form) {
	form.addEventListener('input', () => later(PAUSE));
	// Publishing waits for a saving that is under way, or both would claim the same version.
	let waited = false;
	form.addEventListener('submit', (event) => {
		clearTimeout(timer);
		if (waited || event.submitter?.dataset.preview) {
			return;
		}
		event.preventDefault();
		event.stopImmediatePropagation();
		// A form cannot be submitted anew while its first submission is still being asked about: hence a task of its own.
		saving.finally(() => setTimeout(() => {
			waited = true;
			form.requestSubmit(event.submitter);
			waited = false;
		}));
	}, { capture: true });
}

// Files are taken in one by one; the form carries their identifiers.
document.addEventListener('change', async (event) => {
	const area = event.target.closest('[data-attachments]');
	if (!area || event.target.type !== 'file') {
		return;
	}
	const status = area.querySelector('[data-upload]');
	const failures = [];
	for (const file of event.target.files) {
		if (file.size > Number(area.dataset.maximum)) {
			failures.push(`${file.name} ${area.dataset.textLarge}`);
			continue;
		}
		status.textContent = `${file.name} ${area.dataset.textRunning}`;
		const data = new FormData();
		data.set('file', file);
		try {
			const response = await fetch('/anhaenge', { method: 'POST', body: data, headers: { ...csrf(), Accept: 'application/json' } });
			const answer = response.headers.get('Content-Type')?.includes('json') ? await response.json() : {};
			if (response.status === 201) {
				add(area, answer);
			}
			else {
				failures.push(`${file.name}: ${answer.text ?? answer.detail ?? area.dataset.textFailed}`);
			}
		}
		catch {
			failures.push(`${file.name}: ${area.dataset.textFailed}`);
		}
	}
	event.target.value = '';
	status.textContent = failures.join(' ');
});

function add(area, file) {
	const line = document.createElement('li');
	const link = Object.assign(document.createElement('a'), { href: file.href, textContent: file.name, className: 'kern-link kern-link--small kern-link--no-visited-state' });
	const note = Object.assign(document.createElement('span'), { textContent: ` ${file.note} `, className: 'ak-s ak-muted' });
	const id = Object.assign(document.createElement('input'), { type: 'hidden', name: 'attachments', value: file.id });
	const choice = area.querySelector('template[data-choice]')?.content.cloneNode(true);
	choice?.querySelector('label')?.setAttribute('for', `licence-${file.id}`);
	choice?.querySelector('select')?.setAttribute('id', `licence-${file.id}`);
	const remove = Object.assign(document.createElement('button'), { type: 'button', className: 'ak-act', textContent: area.dataset.textRemove });
	remove.dataset.remove = '';
	remove.setAttribute('aria-label', `${area.dataset.textRemove}: ${file.name}`);
	line.append(link, note, id, ...(choice ? [choice] : []), remove);
	area.querySelector('[data-files]').append(line);
	later(PAUSE);
}

// Lists in a form grow by a row: the last one once more, empty, under the next number.
document.querySelectorAll('[data-row-more]').forEach((more) => {
	more.hidden = false;
	more.addEventListener('click', () => {
		const rows = more.closest('[data-rows]').querySelectorAll('[data-row]');
		const last = rows[rows.length - 1];
		const row = last.cloneNode(true);
		const next = (text) => text.replace(/\[(\d+)\]/, (whole, number) => `[${Number(number) + 1}]`);
		row.querySelectorAll('[id], [name], [for], [aria-describedby]').forEach((element) => {
			['id', 'name', 'for', 'aria-describedby'].filter((name) => element.hasAttribute(name)).forEach((name) => element.setAttribute(name, next(element.getAttribute(name))));
		});
		row.querySelectorAll('input').forEach((input) => {
			input.value = '';
		});
		row.querySelectorAll('.kern-error').forEach((error) => error.remove());
		const legend = row.querySelector('legend');
		legend.textContent = legend.textContent.replace(/\d+/, (number) => Number(number) + 1);
		last.after(row);
		row.querySelector('input, select').focus();
	});
});

document.addEventListener('click', (event) => {
	const remove = event.target.closest('[data-attachments] [data-remove]');
	if (remove) {
		const field = remove.closest('[data-attachments]').querySelector('[type="file"]');
		remove.closest('li').remove();
		field.focus();
		later(PAUSE);
	}
});
