// Small things every page shares. All of them are additions: the pages work without.
const texts = document.getElementById('live').dataset;

function announce(text) {
	document.dispatchEvent(new CustomEvent('asskomm:announce', { detail: { text } }));
}

// What needs attention after loading: refused input, the preview.
document.querySelector('[data-focus]')?.focus();

// Menus close by Escape, by a click elsewhere, and when another one opens.
function closeMenus(except) {
	document.querySelectorAll('details.ak-menu[open]').forEach((menu) => {
		if (menu !== except) {
			menu.open = false;
		}
	});
}
document.addEventListener('click', (event) => closeMenus(event.target.closest('details.ak-menu')));
document.addEventListener('keydown', (event) => {
	const menu = event.key === 'Escape' ? event.target.closest?.('details.ak-menu[open]') : null;
	if (menu) {
		menu.open = false;
		menu.querySelector('summary').focus();
	}
});

// Facets apply at once; the button is for browsers without scripts.
function wireFacets() {
	document.querySelectorAll('[data-submit-on-change] [type="submit"]').forEach((button) => {
		button.hidden = true;
	});
}
wireFacets();
document.addEventListener('change', (event) => event.target.closest('[data-submit-on-change]')?.requestSubmit());

// A second click does not send a form twice.
document.addEventListener('submit', (event) => {
	const form = event.target;
	if (event.defaultPrevented || form.method !== 'post') {
		return;
	}
	if (form.dataset.sent) {
		event.preventDefault();
	}
	form.dataset.sent = 'true';
	setTimeout(() => delete form.dataset.sent, 5_000);
});
window.addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach((form) => delete form.dataset.sent));

// Where focus goes when htmx replaces a part of the page: the next heading of a longer list, else the element of the same
// id, else the heading of the part. Never to the body.
let before;
document.addEventListener('htmx:before:swap', (event) => {
	const source = event.detail.ctx.sourceElement;
	if ('quiet' in source.dataset) {
		// what comes by itself moves no focus and is no result
		before = undefined;
		return;
	}
	before = {
		id: source.dataset.focusAfter ?? (source.id ? `#${source.id}` : null),
		last: source.dataset.focusNext ? source.closest('#aeltere')?.previousElementSibling : null,
		next: source.dataset.focusNext,
	};
});
document.addEventListener('htmx:after:swap', () => {
	if (!before) {
		return;
	}
	if (before.next) {
		before.last?.nextElementSibling?.querySelector(before.next)?.focus();
		announce(texts.textLoaded);
	}
	else {
		(before.id && document.querySelector(before.id) || document.querySelector('h1'))?.focus();
		announce(texts.textResults);
	}
	before = undefined;
});
