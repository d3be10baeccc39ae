package fetch

import (
	"context"
	"fmt"
	"net"
	"testing"
	"time"

	"golang.org/x/net/dns/dnsmessage"

	"lacuna/sources"
	"lacuna/sources/fetch/hostile"
)

// TestRebinding shows that a name that resolves to a private address is not
// dialled, though nothing in its URL tells.
func TestRebinding(t *testing.T) {
	dns, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer dns.Close()
	asked := make(chan string, 16)
	go answerLoopback(dns, asked)
	old := net.DefaultResolver
	defer func() { net.DefaultResolver = old }()
	net.DefaultResolver = &net.Resolver{PreferGo: true, Dial: func(ctx context.Context, _, _ string) (net.Conn, error) {
		return (&net.Dialer{}).DialContext(ctx, "udp", dns.LocalAddr().String())
	}}
	s := hostile.New(nil)
	defer s.Close()
	port := s.Listener.Addr().(*net.TCPAddr).Port
	c := quick("")
	c.Mirror, c.Retries, c.Timeout, c.Ports = nil, -1, 20*time.Second, []uint16{uint16(port)}
	_, err = newFetcher(t, c).Fetch(context.Background(), Request{URL: fmt.Sprintf("http://rebind.example:%d/ok", port)})
	if sources.KindOf(err) != sources.Blocked || s.Hits("/ok")+s.Hits("/robots.txt") != 0 {
		t.Errorf("asked %d times: %v", s.Hits("/ok"), err)
	}
	select {
	case name := <-asked:
		if name != "rebind.example." {
			t.Errorf("asked for %s", name)
		}
	default:
		t.Error("the name was never resolved")
	}
}

// answerLoopback answers every question for an IPv4 address with 127.0.0.1.
func answerLoopback(conn net.PacketConn, asked chan<- string) {
	buf := make([]byte, 512)
	for {
		n, from, err := conn.ReadFrom(buf)
		if err != nil {
			return
		}
		var m dnsmessage.Message
		if m.Unpack(buf[:n]) != nil || len(m.Questions) == 0 {
			continue
		}
		q := m.Questions[0]
		m.Response, m.RecursionAvailable, m.Additionals = true, true, nil
		if q.Type == dnsmessage.TypeA {
			select {
			case asked <- q.Name.String():
			default:
			}
			m.Answers = []dnsmessage.Resource{{Header: dnsmessage.ResourceHeader{Name: q.Name, Class: q.Class, TTL: 1},
				Body: &dnsmessage.AResource{A: [4]byte{127, 0, 0, 1}}}}
		}
		if out, err := m.Pack(); err == nil {
			conn.WriteTo(out, from)
		}
	}
}
