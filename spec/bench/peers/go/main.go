// go-trafilatura over the pages that standard input names, a path a line; a JSON object a page.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"os"

	trafilatura "github.com/markusmobius/go-trafilatura"
)

type page struct {
	Path  string  `json:"path"`
	Text  string  `json:"text"`
	Fault *string `json:"fault"`
}

func main() {
	out := json.NewEncoder(os.Stdout)
	options := trafilatura.Options{EnableFallback: true, ExcludeComments: true}
	for paths := bufio.NewScanner(os.Stdin); paths.Scan(); {
		content, fault := os.ReadFile(paths.Text())
		if fault != nil {
			panic(fault)
		}
		found := page{Path: paths.Text()}
		result, fault := trafilatura.Extract(bytes.NewReader(content), options)
		if fault != nil {
			message := fault.Error()
			found.Fault = &message
		} else {
			found.Text = result.ContentText
		}
		if fault := out.Encode(found); fault != nil {
			panic(fault)
		}
	}
}
