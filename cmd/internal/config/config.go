// Package config reads lacuna.yaml. Everything works without one; an unknown
// key is an error that names the file, line and key.
package config

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/netip"
	"os"
	"path/filepath"
	"strings"
	"time"

	"gopkg.in/yaml.v3"

	"lacuna/sources"
	"lacuna/sources/fetch"
	"lacuna/sources/outlets"
)

// File is the name looked for in the current folder.
const File = "lacuna.yaml"

// Config is lacuna.yaml. The zero value is every default.
type Config struct {
	// Database is the archive: a SQLite file or postgres://…; empty: a file in
	// the user's data directory.
	Database string `yaml:"database"`
	// Outlets are files of further outlets, or of ones that replace embedded
	// outlets of the same id; patterns and paths are relative to the file.
	Outlets []string `yaml:"outlets"`
	// Mirror reads a host's pages from another address, such as a local copy.
	// What is stored, compared and cited keeps the original URL.
	Mirror map[string]string `yaml:"mirror"`
	// People is a file of corrections to the register of persons: forms of one
	// person on a line, parted by tabs; after an exclamation mark, forms of which
	// no two are one person, or a form that is no person. Relative to the file.
	People string `yaml:"people"`
	// Fetch says how outlets are asked.
	Fetch Fetch `yaml:"fetch"`
	// Collect says how a collection runs.
	Collect Collect `yaml:"collect"`
}

// Fetch is how outlets are asked; zero values take the fetcher's defaults. An
// outlet's own politeness goes before it.
type Fetch struct {
	UserAgent   string         `yaml:"user_agent"`
	Delay       time.Duration  `yaml:"delay"`     // between two requests to one host
	MaxDelay    time.Duration  `yaml:"max_delay"` // longest delay at a mirror
	Concurrency int            `yaml:"concurrency"`
	Timeout     time.Duration  `yaml:"timeout"`
	IdleTimeout time.Duration  `yaml:"idle_timeout"`
	MaxBytes    int64          `yaml:"max_bytes"`
	Retries     *int           `yaml:"retries"` // further attempts after a passing failure
	RetryWait   time.Duration  `yaml:"retry_wait"`
	Proxy       string         `yaml:"proxy"` // http://, https:// or socks5://
	Allow       []netip.Prefix `yaml:"allow"` // private addresses that may be asked
}

// Collect is how a collection runs.
type Collect struct {
	Parallel int `yaml:"parallel"` // outlets at once
}

// Load reads the file at path; an empty path is File in the current folder,
// which may be missing.
func Load(path string) (*Config, error) {
	named := path != ""
	if !named {
		path = File
	}
	b, err := os.ReadFile(path)
	if !named && errors.Is(err, fs.ErrNotExist) {
		return &Config{}, nil
	}
	if err != nil {
		return nil, err
	}
	c, err := Parse(path, b)
	if err != nil {
		return nil, err
	}
	return c, c.resolve(filepath.Dir(path))
}

// Parse reads the text of a configuration file called name.
func Parse(name string, b []byte) (*Config, error) {
	c := &Config{}
	d := yaml.NewDecoder(bytes.NewReader(b))
	d.KnownFields(true)
	if err := d.Decode(c); err != nil && !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("%s: %s", name, plain(err))
	}
	return c, nil
}

// plain is a YAML error on one line, in words of the file.
func plain(err error) string {
	s := strings.Join(strings.Fields(err.Error()), " ")
	s = strings.TrimPrefix(strings.TrimPrefix(s, "yaml: "), "unmarshal errors: ")
	return strings.ReplaceAll(s, " not found in type config.", " is not a key of ")
}

// resolve makes the outlets' patterns the files they name and the file of persons
// relative to dir.
func (c *Config) resolve(dir string) error {
	if c.People != "" && !filepath.IsAbs(c.People) {
		c.People = filepath.Join(dir, c.People)
	}
	var files []string
	for _, p := range c.Outlets {
		if !filepath.IsAbs(p) {
			p = filepath.Join(dir, p)
		}
		found, err := filepath.Glob(p)
		if err != nil {
			return fmt.Errorf("outlets: pattern %q: %w", p, err)
		}
		if len(found) == 0 {
			return fmt.Errorf("outlets: no file matches %q", p)
		}
		files = append(files, found...)
	}
	c.Outlets = files
	return nil
}

// All are the embedded outlets and those of the configuration, by id.
func (c *Config) All() (map[string]*sources.Outlet, error) {
	list, err := outlets.All()
	if err != nil {
		return nil, err
	}
	by := make(map[string]*sources.Outlet, len(list))
	for _, o := range list {
		by[o.ID] = o
	}
	for _, f := range c.Outlets {
		b, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		o, err := outlets.Parse(filepath.Base(f), b)
		if err != nil {
			return nil, err
		}
		by[o.ID] = o
	}
	return by, nil
}

// Fetcher is the fetcher the configuration asks for.
func (c *Config) Fetcher() (*fetch.Fetcher, error) {
	f := fetch.Config{
		UserAgent: c.Fetch.UserAgent, Delay: c.Fetch.Delay, MaxDelay: c.Fetch.MaxDelay, Concurrency: c.Fetch.Concurrency,
		Timeout: c.Fetch.Timeout, IdleTimeout: c.Fetch.IdleTimeout, MaxBytes: c.Fetch.MaxBytes, RetryWait: c.Fetch.RetryWait,
		Proxy: c.Fetch.Proxy, Mirror: c.Mirror, Allow: c.Fetch.Allow,
	}
	if r := c.Fetch.Retries; r != nil {
		f.Retries = *r
		if *r == 0 {
			f.Retries = -1
		}
	}
	return fetch.New(f)
}
