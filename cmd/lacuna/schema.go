package main

import (
	"fmt"
	"reflect"

	"github.com/invopop/jsonschema"
	"github.com/spf13/cobra"

	"lacuna/compare"
	"lacuna/sources"
)

// schemas are the published shapes by name.
var schemas = map[string]any{
	"comparison": compare.Comparison{},
	"article":    sources.Article{},
	"collection": sources.Collection{},
	"outlet":     sources.Outlet{},
}

func newSchema(*app) *cobra.Command {
	return &cobra.Command{
		Use:       "schema comparison|article|collection|outlet",
		Short:     "Print the JSON Schema of what lacuna writes",
		Example:   "  lacuna schema comparison > comparison.schema.json",
		ValidArgs: []string{"article", "collection", "comparison", "outlet"},
		Args:      cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			v, ok := schemas[args[0]]
			if !ok {
				return fmt.Errorf("schema %q: want article, collection, comparison or outlet", args[0])
			}
			return writeJSON(cmd.OutOrStdout(), schemaOf(v))
		},
	}
}

// schemaOf reflects a shape; what is written as a name is a string there too.
func schemaOf(v any) *jsonschema.Schema {
	r := jsonschema.Reflector{Anonymous: true, Mapper: func(t reflect.Type) *jsonschema.Schema {
		switch t {
		case reflect.TypeOf(compare.Unknown):
			return &jsonschema.Schema{Type: "string", Enum: []any{"unknown", "no_coverage", "omitted", "vague", "differing", "late", "reported"}}
		case reflect.TypeOf(sources.NotAsked):
			return &jsonschema.Schema{Type: "string", Enum: []any{"not_asked", "failed", "partial", "whole"}}
		}
		return nil
	}}
	return r.Reflect(v)
}
