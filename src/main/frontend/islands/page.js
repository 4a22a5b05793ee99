// On every page: htmx, the keys of lists and search.
import htmx from 'htmx.org';

window.htmx = htmx;
