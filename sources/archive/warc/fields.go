package warc

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
)

// readLine is the next line without its end; io.EOF only where nothing is left.
func readLine(in *bufio.Reader) (string, error) {
	line, err := in.ReadSlice('\n')
	if errors.Is(err, bufio.ErrBufferFull) {
		return "", fmt.Errorf("line of more than %d bytes", maxLine)
	}
	if err == io.EOF && len(line) > 0 {
		err = nil
	}
	return strings.TrimRight(string(line), "\r\n"), err
}

// readFields reads named fields up to the blank line that ends them. Names come
// in lower case; of fields of one name the first counts.
func readFields(in *bufio.Reader) (map[string]string, error) {
	fields := make(map[string]string)
	err := eachField(in, func(name, value string) {
		name = strings.ToLower(name)
		if _, ok := fields[name]; !ok {
			fields[name] = value
		}
	})
	return fields, err
}

// eachField calls f for each field of a header, folded lines joined. Lines
// without a colon are passed over.
func eachField(in *bufio.Reader, f func(name, value string)) error {
	var name, value string
	flush := func() {
		if name != "" {
			f(name, value)
		}
		name = ""
	}
	for range maxFields {
		line, err := readLine(in)
		if err != nil {
			return err
		}
		switch {
		case line == "":
			flush()
			return nil
		case line[0] == ' ' || line[0] == '\t':
			value += " " + strings.TrimSpace(line)
			continue
		}
		flush()
		if n, v, ok := strings.Cut(line, ":"); ok {
			name, value = strings.TrimSpace(n), strings.TrimSpace(v)
		}
	}
	return fmt.Errorf("header of more than %d fields", maxFields)
}
