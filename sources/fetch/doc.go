// Package fetch asks outlets for pages, politely and guardedly. It is the only
// package that opens a connection to an outlet: robots.txt is obeyed, each host
// is asked slowly and by few connections, what is answered is bounded in size
// and time, and no private address is ever dialled unless it is allowed.
package fetch
