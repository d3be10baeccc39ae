// Package page turns a captured Page into an Article: by the outlet's layout
// of the page's day where there is one, and by shared readers where there is
// none or where it says nothing: JSON-LD, meta elements, microdata, the page's
// visible text, and a generic body reader (package body).
package page
