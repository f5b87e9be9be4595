package pdf

import (
	"context"
	"io"
	"runtime"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
)

// mostMemory is what a document may take of the sandbox, in pages of 64 KiB: 256 MiB.
const mostMemory = 4096

// start returns PDFium: loaded from a folder, or compiled and kept there; "" for none. It cannot be interrupted: that would make what is
// compiled three to six times as slow. So it is to run in a process that can be killed.
func start(kept string) (pdfium.Pool, error) {
	// The compiler's threads and the memory are asked for by the context; nothing else of it is used.
	ctx := experimental.WithCompilationWorkers(context.Background(), runtime.GOMAXPROCS(0))
	ctx = experimental.WithMemoryAllocator(ctx, newMemory())
	return webassembly.Init(webassembly.Config{
		Context:       ctx,
		MaxTotal:      1, // the memory is one
		RuntimeConfig: configuration(kept),
		FSConfig:      wazero.NewFSConfig(), // it sees no file
		Stdout:        io.Discard,
		Stderr:        io.Discard,
	})
}

func configuration(kept string) wazero.RuntimeConfig {
	c := wazero.NewRuntimeConfig().
		WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling).
		WithMemoryLimitPages(mostMemory)
	if kept == "" {
		return c
	}
	cache, err := wazero.NewCompilationCacheWithDir(kept)
	if err != nil { // it cannot be written, so it is compiled anew each time
		return c
	}
	return c.WithCompilationCache(cache)
}
