package pdf

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"sync"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"

	"mandategraph/graph"
)

const (
	mostAtOnce = 4    // documents that are read at a time
	mostMemory = 4096 // of each, in pages of 64 KiB: 256 MiB
)

// engine is PDFium, compiled once in a process. A failed start is tried again with the next document.
var engine struct {
	sync.Mutex
	pool pdfium.Pool
}

// start returns the pool of instances.
func start() (pdfium.Pool, error) {
	engine.Lock()
	defer engine.Unlock()
	if engine.pool != nil {
		return engine.pool, nil
	}
	// The compiler's threads are asked for by the context; nothing else of it is used.
	ctx := experimental.WithCompilationWorkers(context.Background(), runtime.GOMAXPROCS(0))
	pool, err := webassembly.Init(webassembly.Config{
		Context:       ctx,
		MaxTotal:      min(runtime.GOMAXPROCS(0), mostAtOnce),
		RuntimeConfig: configuration(),
		FSConfig:      wazero.NewFSConfig(), // it sees no file
		Stdout:        io.Discard,
		Stderr:        io.Discard,
	})
	if err != nil {
		return nil, graph.Failed(graph.Unavailable, err, "the PDF library cannot be started on this machine; convert the document to DOCX or text")
	}
	engine.pool = pool
	return pool, nil
}

// configuration bounds the memory of an instance, lets it be stopped, and keeps the compiled program for the next process.
func configuration() wazero.RuntimeConfig {
	c := wazero.NewRuntimeConfig().
		WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling).
		WithMemoryLimitPages(mostMemory).
		WithCloseOnContextDone(true)
	if cache := compiled(); cache != nil {
		c = c.WithCompilationCache(cache)
	}
	return c
}

// compiled is where the compiled program is kept: in the user's folder for caches. Where none can be written it is compiled anew each time.
func compiled() wazero.CompilationCache {
	dir, err := os.UserCacheDir()
	if err != nil {
		return nil
	}
	dir = filepath.Join(dir, "mandategraph", "pdfium")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil
	}
	cache, err := wazero.NewCompilationCacheWithDir(dir)
	if err != nil {
		return nil
	}
	return cache
}
