using Zkml.Running;

namespace Zkml.Cli.Engines;

/// <summary>The Aleo interpreter of this project.</summary>
internal sealed class InterpreterEngine : IEngine
{
    /// <inheritdoc/>
    public string Name => "interpreter";

    /// <inheritdoc/>
    public RunResult Run(TranspiledDirectory directory, int[] inputs, CancellationToken cancellation) => directory.Run(inputs, cancellation);
}
