using System.Globalization;
using Zkml.Aleo.Counting;
using Zkml.Cli.Output;
using Zkml.Proving;
using Zkml.Running;
using Zkml.SnarkVm.Proving;

namespace Zkml.Cli.Proving;

/// <summary>Says what keys and proofs will take, before they are made.</summary>
internal static class ProvingForecast
{
    // What the engines call their long stages.
    private const string Synthesizing = "synthesizing";
    private const string Proving = "proving";

    /// <summary>Says what keys will take, unless they are there already, and how long each stage will last.</summary>
    public static void Announce(Terminal terminal, WorkProgress work, ProvingSession session, Prover prover, TranspiledDirectory directory)
    {
        var count = CircuitCounter.Count(directory.Program, TranspiledDirectory.Function);
        var estimate = ProvingEstimate.Of(count, session.Engine.Kind, session.Engine.Threads);
        work.Expect(new Dictionary<string, TimeSpan> { [Synthesizing] = estimate.Setup, [Proving] = estimate.Prove });
        if (session.FindVerifyingKey(prover.Function) is not null)
        {
            return;
        }

        terminal.Log(string.Create(
            CultureInfo.InvariantCulture,
            $"making the keys of {directory.Manifest.Program}.aleo; this is done once and takes about {estimate.Setup.TotalSeconds:F0} s and {estimate.MemoryBytes / 1e6:F0} MB of memory, {estimate.KeyBytes / 1e6:F0} MB in {session.KeyDirectory}; a proof then takes about {estimate.Prove.TotalSeconds:F0} s"));
    }
}
