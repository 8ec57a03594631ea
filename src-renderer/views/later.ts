/** What the main window shows only after its log-in form: most of the page. */
export { default as Admin } from './Admin.svelte';
export { default as Phone } from './Phone.svelte';
export { default as ServerForm } from './ServerForm.svelte';
