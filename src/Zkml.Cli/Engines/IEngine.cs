using Zkml.Running;

namespace Zkml.Cli.Engines;

/// <summary>Runs the program of a transpiled directory on one input.</summary>
internal interface IEngine
{
    /// <summary>What reports call it.</summary>
    string Name { get; }

    /// <summary>Runs it.</summary>
    /// <param name="directory">The program.</param>
    /// <param name="inputs">The circuit inputs' values, in the pipeline's order.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    RunResult Run(TranspiledDirectory directory, int[] inputs, CancellationToken cancellation);
}
