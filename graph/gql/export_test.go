package gql

// UseExecutor leaves all answers to the generated executor, whose bytes are those that answers have to have.
func (e *Engine) UseExecutor() { e.oracle = true }
