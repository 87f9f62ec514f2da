using Zkml.Proving;
using Zkml.Running;
using Zkml.SnarkVm.Engines;
using Zkml.SnarkVm.Proving;

namespace Zkml.Cli.Engines;

/// <summary>snarkVM itself, in one of the proving engines.</summary>
internal sealed class SnarkVmEngine(EngineChoice choice, Action<string> log) : IEngine
{
    /// <inheritdoc/>
    public string Name { get; private set; } = "";

    /// <inheritdoc/>
    public RunResult Run(TranspiledDirectory directory, int[] inputs, CancellationToken cancellation) => RunAsync(directory, inputs, cancellation).GetAwaiter().GetResult();

    private async Task<RunResult> RunAsync(TranspiledDirectory directory, int[] inputs, CancellationToken cancellation)
    {
        await using var session = await ProvingSession.StartAsync(ProvingOptions.FromEnvironment(choice, log), cancellation: cancellation).ConfigureAwait(false);
        Name = EngineNames.Of(session.Engine.Kind);
        return await new Prover(session, directory).RunAsync(inputs, cancellation).ConfigureAwait(false);
    }
}
